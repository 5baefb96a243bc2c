package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** The documents of a supervision: which signing chain a plan has for them, and recording those signed outside. */
@Service
@Transactional
public class Papers {

    public static final String PLAN = "ke-hoach-giam-sat";
    public static final String DECISION = "quyet-dinh-doan";
    public static final String NOTICE = "thong-bao-lich-giam-sat";
    public static final String REPORT = "bao-cao-doan-giam-sat";
    public static final String CONCLUSION = "thong-bao-ket-luan";
    public static final String SELF_REPORT = "bao-cao-tu-danh-gia";
    public static final String FOLLOW_UP = "bao-cao-thuc-hien-ket-luan";

    /** In front of its id, this owns the files of a paper. */
    static final String FILES = "supervision/paper/";

    private static final Map<String, String> NAMES = Map.of(
            PLAN, "Kế hoạch",
            DECISION, "Quyết định thành lập đoàn",
            NOTICE, "Thông báo lịch, đề cương",
            REPORT, "Báo cáo của đoàn",
            CONCLUSION, "Thông báo kết luận",
            SELF_REPORT, "Báo cáo tự đánh giá",
            FOLLOW_UP, "Báo cáo thực hiện kết luận");

    private static final int NUMBER = 60;
    private static final int TEXT = 50_000;

    private final SupervisionPaperStore paperStore;
    private final Attachments attachments;
    private final Obligations obligations;
    private final Clock clock;

    Papers(SupervisionPaperStore paperStore, Attachments attachments, Obligations obligations, Clock clock) {
        this.paperStore = paperStore;
        this.attachments = attachments;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** What is read off a document. */
    public record Typed(String number, LocalDate date, String content, List<UUID> files) {}

    /** What a paper is called. */
    public static String name(String paper) {
        return NAMES.get(paper);
    }

    /** Whether an office that is visited writes it. */
    public static boolean isOffices(String paper) {
        return paper.equals(SELF_REPORT) || paper.equals(FOLLOW_UP);
    }

    /** The paper that a signing chain of a supervision is for. */
    static Optional<String> ofChain(String document) {
        return NAMES.keySet().stream()
                .filter(paper -> document.equals(paper) || document.startsWith(paper + "-"))
                .findFirst();
    }

    /**
     * The key of the plan's signing chain: one of its own for this supervision ({@code <paper>-<supervision>}), or the common
     * one, if the office drafts it; empty where it is signed outside and recorded.
     *
     * @param office who drafts
     */
    public static Optional<String> chain(Plan plan, String demand, String paper, String office) {
        return List.of(paper + "-" + demand, paper).stream()
                .filter(id -> plan.findSigning(id)
                        .map(chain -> chain.forOffice(plan.office(office)))
                        .filter(chain -> draftedBy(chain, office))
                        .isPresent())
                .findFirst();
    }

    private static boolean draftedBy(SigningChain chain, String office) {
        return chain.step(Step.SOAN)
                .filter(step -> step.office().equals(office))
                .isPresent();
    }

    /**
     * Records a document that was signed outside. An office's own report needs its text; number and file may lack.
     *
     * @param subject the supervision, or the office's obligation, which is sent by it
     * @throws Refusal naming the first thing that is wrong
     */
    public void record(String plan, String subject, String paper, String user, String task, Typed typed) {
        boolean offices = isOffices(paper);
        List<UUID> files = typed.files() == null ? List.of() : typed.files();
        String number = offices && typed.date() == null
                ? Texts.optional(typed.number(), "Số, ký hiệu", NUMBER)
                : Texts.required(typed.number(), "Số, ký hiệu", NUMBER);
        requireDate(typed.date(), number != null);
        if (!offices && files.isEmpty()) {
            throw Refusal.of(
                    "Chưa đính kèm bản phát hành của %s; hãy đính kèm rồi gửi lại.", Texts.inSentence(name(paper)));
        }
        String content = offices
                ? Texts.required(typed.content(), "Nội dung báo cáo", TEXT)
                : Texts.optional(typed.content(), "Trích yếu", TEXT);
        var recorded = new Paper(
                UUID.randomUUID(), plan, subject, paper, number, typed.date(), content, files, user, clock.instant());
        paperStore.insert(recorded);
        attachments.claim(FILES + recorded.id(), files, user, task);
        if (offices) {
            obligations.sent(subject, user, number);
        }
    }

    private void requireDate(LocalDate date, boolean needed) {
        LocalDate today = LocalDate.now(clock);
        if (date == null && needed) {
            throw new Refusal("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (date != null && date.isAfter(today)) {
            throw Refusal.of(
                    "Ngày văn bản %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(date), VietnamTime.format(today));
        }
    }

    @Transactional(readOnly = true)
    List<Paper> of(Collection<String> subjects) {
        return paperStore.papers(subjects);
    }
}
