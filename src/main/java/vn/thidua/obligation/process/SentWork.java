package vn.thidua.obligation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.obligation.SentWorkReceiver;
import vn.thidua.obligation.process.ObligationInstances.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.engine.Variable;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Where the process of an obligation goes after somebody decided on what its office sent. */
public final class SentWork {

    private static final Variable<String> DECISION = Variable.text("decision");

    private SentWork() {}

    /**
     * What the form sends.
     *
     * @param decision accept or return
     * @param supplementDue day by which the supplement is to be sent
     */
    public record Decision(String decision, String comment, LocalDate supplementDue) {}

    /**
     * Has it accepted or sent back, by the receiver's rules.
     *
     * @return the routing facts; after a return with the new dates
     */
    public static Map<String, Object> decide(TaskWork work, Decision decision, SentWorkReceiver receiver, Instant now) {
        String obligation = work.get(Variables.OBLIGATION);
        return switch (decision.decision() == null ? "" : decision.decision()) {
            case "accept" -> {
                receiver.accept(obligation, work.user(), decision.comment());
                yield Facts.of(DECISION.is("accept"));
            }
            case "return" -> {
                receiver.requestSupplement(obligation, work.user(), decision.comment(), decision.supplementDue());
                Instant due = VietnamTime.endOf(decision.supplementDue());
                yield Facts.of(
                        DECISION.is("return"),
                        Variables.DUE.is(Date.from(due)),
                        Variables.FOLLOW_UP.is(Date.from(now)),
                        Variables.OVERDUE_CYCLE.is(OverdueCycle.weeklyAfter(due)));
            }
            default -> throw new Refusal("Chưa chọn tiếp nhận hay yêu cầu bổ sung; hãy chọn một trong hai rồi gửi.");
        };
    }
}
