package vn.thidua.issuance;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Nhập thay: a plan that was issued outside the system is recorded with number, dates and scan, and counts as of the day on which
 * it arrived; of a crowd it is counted how many have one.
 */
@Service
@Transactional
public class IssuanceEntries implements DocumentAccess {

    /** Before the id of the obligation where a scan belongs to its entry. */
    static final String FILES = "issuance/";

    private static final int NUMBER = 60;

    private final IssuanceStore store;
    private final IssuanceDocuments documents;
    private final IssuanceProcess process;
    private final Obligations obligations;
    private final Attachments attachments;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    IssuanceEntries(
            IssuanceStore store,
            IssuanceDocuments documents,
            IssuanceProcess process,
            Obligations obligations,
            Attachments attachments,
            Plans plans,
            People people,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.process = process;
        this.obligations = obligations;
        this.attachments = attachments;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What somebody reads off the paper.
     *
     * @param number number and symbol
     * @param count how many of a crowd have a plan, as typed; only for a crowd
     * @param scan staged file, or null
     */
    public record Paper(String number, LocalDate date, LocalDate arrivedOn, String count, UUID scan) {}

    /** Who enters on the date for an office: whom the plan names or who has succeeded it, otherwise whoever follows the plan. */
    public static Group enterer(Plan plan, Office office, LocalDate date) {
        return new Group(plan.id(), plan.enterer(office, date), Role.CHUYEN_VIEN);
    }

    // ---- entering ------------------------------------------------------------------------------------------------

    /**
     * Records the plan from the task in which somebody enters for an office without accounts.
     *
     * @param task the task whose form staged the scan
     */
    public void enterInTask(String obligationId, String user, String task, Paper paper) {
        Obligation obligation = requireEnterer(obligationId, user);
        record(obligation, user, task, paper);
    }

    /** Records the plan from the page: the office's own work on it ends, and what follows an issued plan follows. */
    public void enter(String obligationId, String user, Paper paper) {
        Obligation obligation = requireEnterer(obligationId, user);
        boolean crowd = isCrowd(obligation);
        String desk = desk(obligation.plan());
        if (crowd && obligation.status() == Status.HOAN_THANH) {
            keep(obligation, user, desk, paper); // more of them have a plan by now
            obligations.noted(obligationId, user, "Cập nhật số đã có kế hoạch", counted(paper));
            return;
        }
        process.hold(obligation);
        record(obligation, user, desk, paper);
        documents.stop(obligations.get(obligationId));
        if (!process.entered(obligation)) {
            throw new Refusal(
                    "Nhiệm vụ này chưa được giao hoặc vừa kết thúc nên chưa ghi nhận được; hãy tải lại trang rồi thử lại.");
        }
    }

    private void record(Obligation obligation, String user, String task, Paper paper) {
        if (obligation.sentAt() != null) {
            throw Refusal.of(
                    "Đơn vị đã ban hành ngày %s nên không ghi nhận thay nữa; hãy tải lại trang để xem văn bản.",
                    VietnamTime.format(VietnamTime.dateOf(obligation.sentAt())));
        }
        if (obligation.status().settled()) {
            throw Refusal.of(
                    "Nhiệm vụ này đã kết thúc (%s) nên không ghi nhận được nữa; hãy lưu văn bản theo quy định.",
                    obligation.status().label());
        }
        keep(obligation, user, task, paper);
        Instant now = clock.instant();
        Instant arrived = VietnamTime.endOf(paper.arrivedOn());
        obligations.entered(obligation.id(), user, arrived.isAfter(now) ? now : arrived, "Nhập thay", counted(paper));
    }

    private static String counted(Paper paper) {
        String number = IssuedNumber.printed(paper.number(), paper.date());
        return paper.count() == null
                ? number
                : "%s đơn vị đã có kế hoạch".formatted(paper.count().strip()) + (number == null ? "" : ", " + number);
    }

    private void keep(Obligation obligation, String user, String task, Paper paper) {
        boolean crowd = isCrowd(obligation);
        String number = crowd
                ? Texts.optional(paper.number(), "Số, ký hiệu", NUMBER)
                : Texts.required(paper.number(), "Số, ký hiệu", NUMBER);
        requireDates(paper, crowd);
        Integer count = count(paper, crowd);
        if (!crowd && paper.scan() == null) {
            throw new Refusal("Chưa đính kèm bản chụp văn bản; hãy chọn tệp bản chụp rồi gửi.");
        }
        if (paper.scan() != null) {
            attachments.claim(FILES + obligation.id(), List.of(paper.scan()), user, task);
        }
        store.enter(new IssuanceStore.Entry(
                obligation.id(), number, paper.date(), paper.arrivedOn(), count, paper.scan(), user, clock.instant()));
    }

    private static Integer count(Paper paper, boolean crowd) {
        if (!crowd) {
            if (paper.count() != null) {
                throw new Refusal("Chỉ nhóm nhiều đơn vị mới ghi số đơn vị đã có kế hoạch; hãy bỏ số đó rồi gửi lại.");
            }
            return null;
        }
        if (paper.count() == null || !paper.count().strip().matches("[1-9][0-9]{0,5}")) {
            throw new Refusal("Số đơn vị đã có kế hoạch phải là một số từ 1 đến 999999; hãy nhập lại.");
        }
        return Integer.valueOf(paper.count().strip());
    }

    private void requireDates(Paper paper, boolean crowd) {
        LocalDate today = LocalDate.now(clock);
        if (paper.date() == null && !crowd) {
            throw new Refusal("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (paper.arrivedOn() == null) {
            throw new Refusal("Chưa nhập ngày đến; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (paper.arrivedOn().isAfter(today)
                || paper.date() != null && paper.arrivedOn().isBefore(paper.date())) {
            throw Refusal.of(
                    "Ngày đến %s phải từ ngày văn bản đến hôm nay (%s); hãy nhập lại ngày đến.",
                    VietnamTime.format(paper.arrivedOn()), VietnamTime.format(today));
        }
    }

    // ---- rights --------------------------------------------------------------------------------------------------

    /** Whether the person enters for the office today. */
    boolean mayEnter(Plan plan, Office office, Set<Group> hats) {
        return hats.contains(enterer(plan, office, LocalDate.now(clock)));
    }

    private Obligation requireEnterer(String obligationId, String user) {
        Obligation obligation = obligations.lock(obligationId).orElseThrow(NotFound::new);
        Plan plan = plans.plan(obligation.plan());
        Set<Group> hats = people.groupsOf(user);
        if (!obligation.kind().equals(Issuance.PLAN)
                || hats.stream().noneMatch(hat -> hat.plan().equals(plan.id()))) {
            throw new NotFound();
        }
        Office office = plan.office(obligation.office());
        LocalDate opened = VietnamTime.dateOf(obligation.openedAt()); // whoever got the task then may finish it
        if (!mayEnter(plan, office, hats) && !hats.contains(enterer(plan, office, opened))) {
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan nhập thay mới ghi nhận được kế hoạch của đơn vị; hãy chuyển văn bản cho người đó.");
        }
        return obligation;
    }

    private boolean isCrowd(Obligation obligation) {
        return plans.plan(obligation.plan()).office(obligation.office()).kind() == OfficeKind.NHOM;
    }

    /** Takes a file that {@link #enter} then names. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment stage(String planId, String user, String name, InputStream content) {
        Plan plan = plans.plan(planId);
        Set<Group> hats = people.groupsOf(user);
        if (plan.offices().stream().noneMatch(office -> mayEnter(plan, office, hats))) {
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan nhập thay mới ghi nhận được kế hoạch của đơn vị; hãy chuyển văn bản cho người đó.");
        }
        return attachments.stage(planId, desk(planId), user, name, content);
    }

    /** Stands for a task where scans are staged. */
    private static String desk(String plan) {
        return FILES + plan;
    }

    /** Plans are no secret: everybody of the plan reads the scan. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return documentId.startsWith(FILES)
                && groups.stream()
                        .filter(group -> group.contains("."))
                        .map(group -> FILES + group.substring(0, group.indexOf('.')) + "/")
                        .anyMatch(documentId::startsWith);
    }

    // ---- the form ------------------------------------------------------------------------------------------------

    /**
     * @param crowd one of many offices: it is counted
     * @param single one office: its paper is recorded
     */
    record Asked(String officeName, String title, boolean crowd, boolean single, LocalDate today, long maxSize) {}

    /** What the form of the task shows. */
    @Transactional(readOnly = true)
    public Map<String, Object> form(String obligationId) {
        Obligation obligation = obligations.get(obligationId);
        Plan plan = plans.plan(obligation.plan());
        boolean crowd = isCrowd(obligation);
        var form = new LinkedHashMap<String, Object>();
        form.put(
                "entry",
                new Asked(
                        plan.office(obligation.office()).name(),
                        Issuances.title(plan, obligation.period()),
                        crowd,
                        !crowd,
                        LocalDate.now(clock),
                        attachments.maxSize()));
        form.put("limits", Map.of("attachments", 1));
        return form;
    }
}
