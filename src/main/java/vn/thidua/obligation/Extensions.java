package vn.thidua.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Submissions;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Gia hạn: the office asks for a later date before it has sent, the consolidator grants that date or another one, or refuses
 * (office practice 5.8). What is sent by the new date is on time by extension.
 */
@Component
public class Extensions implements RequestKind {

    /** Code of the kind. */
    public static final String CODE = "gia-han";

    /** Working days that the consolidator has for its answer (assumed: practice). */
    private static final int ANSWER_DAYS = 3;

    private final ObligationAccess access;
    private final Obligations obligations;
    private final ObligationDeadlines deadlines;
    private final Map<String, ExtensionLimit> limits;
    private final Plans plans;
    private final DueDates dueDates;
    private final Submissions submissions;
    private final Clock clock;

    Extensions(
            ObligationAccess access,
            Obligations obligations,
            ObligationDeadlines deadlines,
            List<ExtensionLimit> limits,
            Plans plans,
            DueDates dueDates,
            Submissions submissions,
            Clock clock) {
        this.access = access;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.limits = limits.stream()
                .collect(java.util.stream.Collectors.toMap(
                        ExtensionLimit::kind, java.util.function.Function.identity()));
        this.plans = plans;
        this.dueDates = dueDates;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** @param until last day that is wanted, or that is granted */
    record Until(LocalDate until) {}

    /** @param granted null while open and when refused */
    record Kept(LocalDate until, LocalDate granted) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Đề nghị gia hạn";
    }

    @Override
    public String taskTitle(Obligation obligation, ObligationRequest request) {
        return "Xử lý đề nghị gia hạn – "
                + plans.plan(obligation.plan()).office(obligation.office()).shortName();
    }

    @Override
    public Group answeredBy(Obligation obligation, ObligationRequest request) {
        return new Group(obligation.plan(), access.consolidator(obligation.plan()), Role.CHUYEN_VIEN);
    }

    @Override
    public Instant answerDue(Obligation obligation, ObligationRequest request) {
        return dueDates.dueAfter(VietnamTime.dateOf(request.askedAt()), ANSWER_DAYS);
    }

    @Override
    public String answerForm() {
        return "obligation/answer-extension.html";
    }

    // ---- asking -----------------------------------------------------------------------------------------------------

    /** The detail of a request for this day. */
    public JsonNode wanted(LocalDate until) {
        return submissions.tree(new Until(until));
    }

    @Override
    public JsonNode check(Obligation obligation, Asking asking) {
        if (!access.speaksFor(obligation, asking.user())) {
            throw new Refusal(
                    "Chỉ chuyên viên, trưởng phòng, lãnh đạo của đơn vị phải thực hiện hoặc của cơ quan nhập thay cho đơn vị mới đề nghị gia hạn được; hãy liên hệ những người đó.");
        }
        requireOpen(obligation);
        Until wanted = submissions.read(asking.detail().toString(), Until.class);
        requirePossible(obligation, wanted.until());
        return submissions.tree(new Kept(wanted.until(), null));
    }

    /** Whether the person could ask now, for what a page offers. */
    public boolean mayAsk(Obligation obligation, String user) {
        return obligation.dueAt() != null
                && !obligation.status().settled()
                && obligation.sentAt() == null
                && access.speaksFor(obligation, user);
    }

    private static void requireOpen(Obligation obligation) {
        if (obligation.status().settled()) {
            throw Refusal.of(
                    "Nhiệm vụ này đã kết thúc (%s) nên không gia hạn được nữa.",
                    obligation.status().label());
        }
        if (obligation.sentAt() != null) {
            throw Refusal.of(
                    "Đơn vị đã gửi ngày %s nên không cần gia hạn; nếu phải sửa, hãy rút lại hoặc chờ yêu cầu bổ sung.",
                    VietnamTime.format(VietnamTime.dateOf(obligation.sentAt())));
        }
        if (obligation.dueAt() == null) {
            throw new Refusal("Nhiệm vụ này không ghi thời hạn nên không có gì để gia hạn; hãy gửi khi hoàn thành.");
        }
    }

    private void requirePossible(Obligation obligation, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = VietnamTime.dateOf(obligation.dueAt());
        if (until == null) {
            throw new Refusal("Chưa nhập ngày gia hạn đến; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (!until.isAfter(due)) {
            throw Refusal.of(
                    "Ngày %s không sau thời hạn hiện nay (%s); hãy chọn ngày muộn hơn.",
                    VietnamTime.format(until), VietnamTime.format(due));
        }
        if (until.isBefore(today)) {
            throw Refusal.of(
                    "Ngày %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(until), VietnamTime.format(today));
        }
        Optional<ExtensionLimit.Latest> latest = latest(obligation);
        if (latest.isPresent() && until.isAfter(latest.get().day())) {
            throw Refusal.of(
                    "Ngày %s sau %s (%s); hãy chọn ngày sớm hơn, hoặc gửi ngay khi hoàn thành.",
                    VietnamTime.format(until),
                    latest.get().name(),
                    VietnamTime.format(latest.get().day()));
        }
        if (until.isAfter(today.plusYears(1))) {
            throw Refusal.of("Ngày %s quá xa; hãy chọn ngày trong vòng một năm.", VietnamTime.format(until));
        }
    }

    /** The latest day to which the obligation can be extended, where something limits it. */
    public Optional<ExtensionLimit.Latest> latest(Obligation obligation) {
        return Optional.ofNullable(limits.get(obligation.kind())).flatMap(limit -> limit.latest(obligation));
    }

    // ---- answering --------------------------------------------------------------------------------------------------

    /** @param earliest first day that can be granted */
    record Extension(LocalDate wanted, LocalDate earliest) {}

    @Override
    public Map<String, Object> form(Obligation obligation, ObligationRequest request) {
        LocalDate after = VietnamTime.dateOf(obligation.dueAt()).plusDays(1);
        LocalDate today = LocalDate.now(clock);
        return Map.of("extension", new Extension(kept(request).until(), after.isBefore(today) ? today : after));
    }

    @Override
    public Map<String, String> facts(Obligation obligation, ObligationRequest request) {
        Kept kept = kept(request);
        var facts = new LinkedHashMap<String, String>();
        if (request.open()) {
            facts.put("Thời hạn hiện nay", VietnamTime.format(VietnamTime.dateOf(obligation.dueAt())));
        }
        facts.put("Đề nghị gia hạn đến", VietnamTime.format(kept.until()));
        if (kept.granted() != null) {
            facts.put("Được gia hạn đến", VietnamTime.format(kept.granted()));
        }
        if (request.open()) {
            latest(obligation)
                    .ifPresent(
                            latest -> facts.put("Muộn nhất (" + latest.name() + ")", VietnamTime.format(latest.day())));
        }
        return facts;
    }

    @Override
    public JsonNode granted(Obligation obligation, ObligationRequest request, Answering answer) {
        LocalDate chosen =
                submissions.read(answer.detail().toString(), Until.class).until();
        LocalDate wanted = kept(request).until();
        LocalDate until = chosen == null ? wanted : chosen;
        deadlines.hold(obligation);
        Obligation before = obligations.lock(obligation.id()).orElseThrow();
        requireOpen(before);
        requirePossible(before, until);
        Instant due = VietnamTime.endOf(until);
        Instant followUp = followUp(before, until);
        obligations.extended(before.id(), answer.user(), due, followUp);
        deadlines.move(before, due, followUp);
        return submissions.tree(new Kept(wanted, until));
    }

    /** As for every date; but what is worth looking at already stays so. */
    private Instant followUp(Obligation before, LocalDate until) {
        Instant usual = dueDates.followUpAt(until);
        Instant now = clock.instant();
        boolean shown = before.followUpAt() == null || !before.followUpAt().isAfter(now);
        return shown && usual.isAfter(now) ? now : usual;
    }

    @Override
    public String action(ObligationRequest.Outcome outcome) {
        return switch (outcome) {
            case DONG_Y -> "Đồng ý gia hạn";
            case KHONG_DONG_Y -> "Không đồng ý gia hạn";
            case KHONG_CON_CAN -> "Đề nghị gia hạn không còn cần";
        };
    }

    @Override
    public String sentence(Obligation obligation, ObligationRequest answered) {
        String whose = "%s (%s)"
                .formatted(
                        plans.plan(obligation.plan())
                                .office(obligation.office())
                                .name(),
                        plans.plan(obligation.plan()).shortTitle());
        return answered.outcome() == ObligationRequest.Outcome.DONG_Y
                ? "Đề nghị gia hạn của %s được đồng ý: thời hạn mới là %s."
                        .formatted(whose, VietnamTime.format(kept(answered).granted()))
                : "Đề nghị gia hạn của %s không được đồng ý; thời hạn vẫn là %s."
                        .formatted(whose, VietnamTime.format(VietnamTime.dateOf(obligation.dueAt())));
    }

    private Kept kept(ObligationRequest request) {
        return submissions.read(request.detail().toString(), Kept.class);
    }
}
