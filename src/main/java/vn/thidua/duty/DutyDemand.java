package vn.thidua.duty;

import java.util.List;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Duty;
import vn.thidua.plan.DutyCount;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.DutyResult;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Recurrence;
import vn.thidua.plan.UpwardDuty;

/**
 * One demand of a plan that {@code office-duty} fulfils: a duty of offices, or what the issuer owes upward.
 *
 * @param kind of its obligations: {@code duty-<id>} or {@code upward-report}
 * @param id of the duty in the plan; of the superior office where it is owed upward, numbered from the second one on
 * @param owners ids of offices, sets and groups
 * @param opens when it opens where that is not the beginning of its period, or null
 * @param document the document that fulfils it, or null
 * @param checkBy the office that checks the result, or null
 * @param assignment whether its result assigns council members
 * @param targets whether its result holds targets that the office sets itself
 * @param upward how often it is owed upward; null for a duty
 * @param source where it stands in the plan, in words
 */
public record DutyDemand(
        String kind,
        String id,
        String name,
        String text,
        List<String> owners,
        List<String> coordinateWith,
        DutyMode mode,
        Recurrence recurrence,
        Deadline due,
        Deadline opens,
        String document,
        String checkBy,
        boolean nilAllowed,
        List<DutyCount> counts,
        boolean assignment,
        boolean targets,
        PeriodKind upward,
        String source) {

    static final String DUTY = "duty-";
    static final String UPWARD = "upward-report";

    static DutyDemand of(Plan plan, Duty duty) {
        return new DutyDemand(
                DUTY + duty.id(),
                duty.id(),
                duty.name(),
                duty.text(),
                duty.owners(),
                duty.coordinateWith(),
                duty.mode(),
                duty.recurrence(),
                duty.due(),
                duty.opens(),
                duty.document(),
                duty.checkBy(),
                duty.nilAllowed(),
                duty.counts(),
                duty.result() == DutyResult.PHAN_CONG,
                plan.officeTargets() != null && plan.officeTargets().duty().equals(duty.id()),
                null,
                duty.source().label());
    }

    /** @param nth its place among the plan's upward duties, from 0 */
    static DutyDemand of(Plan plan, UpwardDuty duty, int nth) {
        String to = plan.office(duty.to()).name();
        return new DutyDemand(
                nth == 0 ? UPWARD : UPWARD + "-" + (nth + 1),
                nth == 0 ? duty.to() : duty.to() + "-" + (nth + 1),
                "Báo cáo " + to,
                "Báo cáo %s kết quả thực hiện Phong trào thi đua theo kế hoạch của cấp trên (%s)."
                        .formatted(to, duty.source().label()),
                List.of(plan.issuer()),
                List.of(),
                DutyMode.GIAO,
                Recurrence.NAM,
                duty.due(),
                null,
                duty.document(),
                null,
                false,
                List.of(),
                false,
                false,
                duty.period(),
                duty.source().label());
    }

    boolean owedUpward() {
        return upward != null;
    }
}
