package vn.thidua.supervision.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionAnswerProcess.Elements;
import vn.thidua.supervision.process.SupervisionAnswerProcess.Variables;

/** Tiếp nhận báo cáo thực hiện kết luận: done, or something is left to do by a new date. */
@Component
class ReceiveAnswerTask implements TaskHandler<ReceiveAnswerTask.Decision> {

    private final Obligations obligations;
    private final Supervisions supervisions;
    private final SupervisionViews views;
    private final Plans plans;
    private final Clock clock;

    ReceiveAnswerTask(
            Obligations obligations, Supervisions supervisions, SupervisionViews views, Plans plans, Clock clock) {
        this.obligations = obligations;
        this.supervisions = supervisions;
        this.views = views;
        this.plans = plans;
        this.clock = clock;
    }

    record Decision(String decision, String comment, LocalDate supplementDue) {}

    record Form(Object supervision, Object visit, LocalDate earliest) {}

    @Override
    public String process() {
        return SupervisionAnswerProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECEIVE;
    }

    @Override
    public Class<Decision> submission() {
        return Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decision decision) {
        String obligation = work.get(Variables.OBLIGATION);
        return switch (decision.decision() == null ? "" : decision.decision()) {
            case "accept" -> {
                obligations.accepted(
                        obligation, work.user(), Texts.optional(decision.comment(), "Ý kiến", Texts.COMMENT));
                yield Facts.of(Variables.DECISION.is("accept"));
            }
            case "return" -> {
                String reason = Texts.required(decision.comment(), "Nội dung phải thực hiện tiếp", Texts.COMMENT);
                LocalDate today = LocalDate.now(clock);
                if (decision.supplementDue() == null
                        || !decision.supplementDue().isAfter(today)) {
                    throw Refusal.of(
                            "Ngày gửi lại phải ở sau hôm nay (%s); hãy nhập lại ngày.", VietnamTime.format(today));
                }
                obligations.supplementRequested(obligation, work.user(), reason, decision.supplementDue());
                Instant due = VietnamTime.endOf(decision.supplementDue());
                yield Facts.of(
                        Variables.DECISION.is("return"),
                        Variables.DUE.is(Date.from(due)),
                        Variables.FOLLOW_UP.is(Date.from(clock.instant())),
                        Variables.OVERDUE_CYCLE.is(OverdueCycle.weeklyAfter(due)));
            }
            default ->
                throw new Refusal("Chưa chọn tiếp nhận hay yêu cầu thực hiện tiếp; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        return "Tiếp nhận báo cáo thực hiện kết luận – "
                + plans.plan(work.plan()).office(work.get(Variables.OFFICE)).shortName();
    }

    @Override
    public Object form(TaskWork work) {
        SupervisionCase held = supervisions.get(Supervisions.idOf(obligations.get(work.get(Variables.OBLIGATION))));
        return new Form(
                views.head(held),
                views.visit(held, work.get(Variables.OFFICE)),
                LocalDate.now(clock).plusDays(1));
    }
}
