package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Biên bản làm việc: recorded by the lead office, signed by the head of the team and by the office, here or on paper. */
@Service
@Transactional
public class Minutes {

    /** In front of the id of a visit, this owns the files of its minutes. */
    static final String FILES = "supervision/minutes/";

    private static final int TEXT = 50_000;
    private static final int FINDING = 2_000;
    private static final int NAME = 200;

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final Attachments attachments;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    Minutes(
            SupervisionStore store,
            VisitStore visitStore,
            SupervisionAccess access,
            Attachments attachments,
            Plans plans,
            People people,
            Clock clock) {
        this.store = store;
        this.visitStore = visitStore;
        this.access = access;
        this.attachments = attachments;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What was recorded of a visit.
     *
     * @param nothingFound said outright, so that an empty list is no oversight
     * @param teamSigner name on the paper; only where both have signed on paper, like {@code unitSigner}
     */
    public record Typed(
            LocalDate metOn,
            String minutes,
            boolean nothingFound,
            List<String> findings,
            List<UUID> files,
            String teamSigner,
            String unitSigner) {}

    /** @throws IllegalArgumentException when there is none */
    @Transactional(readOnly = true)
    public Visit get(String supervision, String office) {
        return visitStore
                .visit(supervision, office)
                .orElseThrow(() -> new IllegalArgumentException("No visit " + Visit.id(supervision, office)));
    }

    /** Whether both sides have somebody who can sign here. */
    @Transactional(readOnly = true)
    public boolean signedHere(SupervisionCase held, String office) {
        return access.head(held).isPresent() && access.signers(held, office).isPresent();
    }

    /** Both sides will sign here. */
    public void record(String supervision, String office, String user, String task, Typed typed) {
        SupervisionCase held = store.find(supervision).orElseThrow();
        if (!signedHere(held, office)) {
            throw Refusal.of(
                    "%s không có tài khoản để ký trên hệ thống; hãy chọn “Đã ký bản giấy” và đính kèm bản chụp.",
                    access.head(held).isEmpty() ? "Trưởng đoàn" : "Lãnh đạo đơn vị");
        }
        keep(held, office, user, task, typed, VisitStatus.CHO_DOAN_KY);
    }

    /**
     * Both sides have signed on paper.
     *
     * @throws Refusal when one signature or the scan is missing
     */
    public void recordSigned(String supervision, String office, String user, String task, Typed typed) {
        SupervisionCase held = store.find(supervision).orElseThrow();
        String team = Texts.optional(typed.teamSigner(), "Người ký của đoàn", NAME);
        String unit = Texts.optional(typed.unitSigner(), "Người ký của đơn vị", NAME);
        if (team == null || unit == null) {
            throw new Refusal(
                    "Biên bản giấy phải có chữ ký của cả hai bên; hãy ghi tên người ký của đoàn và người ký của đơn vị.");
        }
        if (typed.files() == null || typed.files().isEmpty()) {
            throw new Refusal("Chưa đính kèm bản chụp biên bản đã ký; hãy đính kèm rồi gửi lại.");
        }
        keep(held, office, user, task, typed, VisitStatus.DA_CO_BIEN_BAN);
        visitStore.signedOnPaper(supervision, office, team, unit, typed.metOn());
    }

    private void keep(SupervisionCase held, String office, String user, String task, Typed typed, VisitStatus status) {
        LocalDate today = LocalDate.now(clock);
        if (typed.metOn() == null) {
            throw new Refusal("Chưa nhập ngày làm việc; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (typed.metOn().isAfter(today)) {
            throw Refusal.of(
                    "Ngày làm việc %s ở sau hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(typed.metOn()), VietnamTime.format(today));
        }
        List<String> findings = typed.findings() == null
                ? List.of()
                : typed.findings().stream()
                        .map(text -> Texts.required(text, "Tồn tại", FINDING))
                        .toList();
        if (findings.isEmpty() != typed.nothingFound()) {
            throw new Refusal(
                    findings.isEmpty()
                            ? "Chưa ghi tồn tại nào; nếu đơn vị không có tồn tại thì hãy chọn “Không có tồn tại”."
                            : "Đã chọn “Không có tồn tại” nhưng vẫn ghi tồn tại; hãy bỏ một trong hai.");
        }
        List<UUID> files = typed.files() == null ? List.of() : typed.files();
        attachments.claim(FILES + Visit.id(held.id(), office), files, user, task);
        visitStore.recorded(
                held.id(),
                office,
                status,
                typed.metOn(),
                Texts.required(typed.minutes(), "Nội dung biên bản", TEXT),
                files,
                user,
                clock.instant(),
                findings);
    }

    /** The team does not meet this office. */
    public void notMet(String supervision, String office, String reason) {
        visitStore.notMet(supervision, List.of(office), Texts.required(reason, "Lý do không làm việc", Texts.COMMENT));
    }

    /** @throws Refusal when somebody else than the head signs for the team */
    public void signForTeam(String supervision, String office, String user) {
        requireHead(supervision, user);
        visitStore.teamSigned(supervision, office, people.nameOf(user), user, clock.instant());
    }

    /** @throws Refusal when the person has signed for the team */
    public void signForUnit(String supervision, String office, String user) {
        requireOther(supervision, office, user);
        visitStore.unitSigned(supervision, office, people.nameOf(user), user, clock.instant());
    }

    /** Either side sends the minutes back; a signature that was given is gone. */
    public void sendBack(String supervision, String office, String reason) {
        visitStore.sentBack(supervision, office, Texts.required(reason, "Ý kiến, nội dung cần sửa", Texts.COMMENT));
    }

    /** The head sends them back to who recorded them. */
    public void teamSendsBack(String supervision, String office, String user, String reason) {
        requireHead(supervision, user);
        sendBack(supervision, office, reason);
    }

    /** @throws Refusal when the person is not the head of the team */
    public void requireHead(String supervision, String user) {
        TeamMember head = store.members(supervision).stream()
                .filter(TeamMember::head)
                .findFirst()
                .orElseThrow();
        if (!user.equals(head.person())) {
            throw Refusal.of(
                    "Chỉ trưởng đoàn (%s) mới ký biên bản thay mặt đoàn; hãy để trưởng đoàn nhận việc này.",
                    head.name());
        }
    }

    /** @throws Refusal when the person has signed for the team */
    public void requireOther(String supervision, String office, String user) {
        if (user.equals(get(supervision, office).teamSignedBy())) {
            throw Refusal.of(
                    "Người đã ký thay mặt đoàn không ký thay mặt %s; đề nghị lãnh đạo khác của đơn vị ký.",
                    plans.plan(store.find(supervision).orElseThrow().plan())
                            .office(office)
                            .name());
        }
    }
}
