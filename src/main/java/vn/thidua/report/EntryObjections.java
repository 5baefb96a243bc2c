package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Ý kiến về báo cáo nhập thay: the office says that what was entered for it is not right; the consolidator keeps the entry or
 * takes it back, and then the office owes its report again.
 */
@Component
public class EntryObjections implements RequestKind {

    /** Code of the kind. */
    public static final String CODE = "y-kien-nhap-thay";

    /** Working days that the consolidator has for its answer (assumed: practice). */
    private static final int ANSWER_DAYS = 3;

    private final EnteredReports entries;
    private final People people;
    private final Plans plans;
    private final DueDates dueDates;

    EntryObjections(EnteredReports entries, People people, Plans plans, DueDates dueDates) {
        this.entries = entries;
        this.people = people;
        this.plans = plans;
        this.dueDates = dueDates;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Ý kiến về báo cáo nhập thay";
    }

    @Override
    public String taskTitle(Obligation obligation, ObligationRequest request) {
        return "Xử lý ý kiến về báo cáo nhập thay – "
                + plans.plan(obligation.plan()).office(obligation.office()).shortName();
    }

    @Override
    public Group answeredBy(Obligation obligation, ObligationRequest request) {
        return new Group(
                obligation.plan(), plans.plan(obligation.plan()).reporting().consolidator(), Role.CHUYEN_VIEN);
    }

    @Override
    public Instant answerDue(Obligation obligation, ObligationRequest request) {
        return dueDates.dueAfter(VietnamTime.dateOf(request.askedAt()), ANSWER_DAYS);
    }

    @Override
    public String answerForm() {
        return "report/answer-objection.html";
    }

    @Override
    public JsonNode check(Obligation obligation, Asking asking) {
        if (!SentReports.writesFor(obligation, people.groupsOf(asking.user()))) {
            throw new Refusal(
                    "Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị được nhập thay mới nêu ý kiến được; hãy liên hệ đơn vị đó.");
        }
        entries.requireObjectionable(obligation);
        return asking.detail();
    }

    /** The obligation is fulfilled from the beginning; only its being owed again makes the question idle. */
    @Override
    public boolean lapsesWith(Status next) {
        return false;
    }

    @Override
    public Map<String, String> facts(Obligation obligation, ObligationRequest request) {
        return entries.entryOf(obligation)
                .map(entry -> facts(obligation, entry))
                .orElse(Map.of());
    }

    private Map<String, String> facts(Obligation obligation, ReportEntry entry) {
        Plan plan = plans.plan(obligation.plan());
        var facts = new LinkedHashMap<String, String>();
        facts.put("Văn bản đã nhập", entries.numberOf(entry));
        facts.put("Cơ quan nhập", plan.office(entry.enterGroup().office()).name());
        facts.put("Ngày đến", VietnamTime.format(entry.arrivedOn()));
        facts.put("Số đến", entry.arrivalNumber());
        return facts;
    }

    @Override
    public JsonNode granted(Obligation obligation, ObligationRequest request, Answering answer) {
        entries.takeBack(obligation, answer.user(), request.reason());
        return request.detail();
    }

    @Override
    public String action(ObligationRequest.Outcome outcome) {
        return switch (outcome) {
            case DONG_Y -> "Đồng ý ý kiến về báo cáo nhập thay";
            case KHONG_DONG_Y -> "Giữ báo cáo nhập thay";
            case KHONG_CON_CAN -> "Ý kiến về báo cáo nhập thay không còn cần";
        };
    }

    @Override
    public String sentence(Obligation obligation, ObligationRequest answered) {
        Plan plan = plans.plan(obligation.plan());
        String whose = "%s (%s)".formatted(plan.office(obligation.office()).name(), plan.shortTitle());
        return answered.outcome() == ObligationRequest.Outcome.DONG_Y
                ? "Báo cáo nhập thay của %s đã được rút; đơn vị soạn, ký và gửi báo cáo trên hệ thống.".formatted(whose)
                : "Báo cáo nhập thay của %s được giữ nguyên: %s".formatted(whose, sentence(answered.comment()));
    }

    private static String sentence(String comment) {
        return comment.endsWith(".") ? comment : comment + ".";
    }
}
