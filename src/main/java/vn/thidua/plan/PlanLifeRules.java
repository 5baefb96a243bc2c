package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.platform.time.VietnamTime;

/** What must hold over the years in which a plan lives: phases follow each other, and what is to happen in one can happen then. */
final class PlanLifeRules {

    /** Counts only for dates of every year, which are refused here. */
    private static final int ANY_YEAR = 2024;

    private final PlanProblems problems;
    private final Plan plan;

    private PlanLifeRules(PlanProblems problems, Plan plan) {
        this.problems = problems;
        this.plan = plan;
    }

    static void check(PlanProblems problems, Plan plan) {
        var rules = new PlanLifeRules(problems, plan);
        rules.checkPhases();
        rules.checkDuties();
        rules.checkDeciders();
        rules.checkSuccessors();
    }

    private void checkPhases() {
        for (int i = 1; i < plan.phases().size(); i++) {
            Phase before = plan.phases().get(i - 1);
            Phase phase = plan.phases().get(i);
            if (!start(phase).isAfter(end(before))) {
                problems.add(
                        "phases[" + i + "].starts",
                        "giai đoạn “%s” bắt đầu ngày %s khi giai đoạn “%s” chưa kết thúc (%s), các giai đoạn phải nối tiếp nhau.",
                        phase.id(),
                        VietnamTime.format(start(phase)),
                        before.id(),
                        VietnamTime.format(end(before)));
            }
        }
    }

    private void checkDuties() {
        for (int i = 0; i < plan.duties().size(); i++) {
            Duty duty = plan.duties().get(i);
            if (duty.recurrence() == Recurrence.NAM
                    && duty.due().point() != null
                    && !duty.due().yearly()) {
                problems.add(
                        "duties[" + i + "].due",
                        "việc hằng năm phải ghi thời hạn không kèm năm, ví dụ 12-14, nếu không các năm khác không có thời hạn.");
            }
        }
    }

    /** Somebody who may confer the form must exist while the award's phase runs; without a phase, at any time of the plan. */
    private void checkDeciders() {
        for (int i = 0; i < plan.awards().size(); i++) {
            Award award = plan.awards().get(i);
            List<Phase> during = award.phase() == null
                    ? plan.phases()
                    : phase(award.phase()).stream().toList();
            for (int j = 0; j < award.forms().size(); j++) {
                String form = award.forms().get(j);
                String at = "awards[" + i + "].forms[" + j + "]";
                plan.awardForms().stream()
                        .filter(each -> each.id().equals(form))
                        .findFirst()
                        .filter(each -> during.stream().noneMatch(phase -> someoneDecides(each, phase)))
                        .filter(each -> !during.isEmpty())
                        .ifPresent(each -> problems.add(
                                at,
                                "khi đó không còn cơ quan nào có quyền tặng “%s” (award_forms.decided_by: %s), hãy bỏ hình thức này hoặc ghi cơ quan kế thừa.",
                                each.name(),
                                String.join(", ", each.decidedBy())));
            }
        }
    }

    private boolean someoneDecides(AwardForm form, Phase phase) {
        return plan.offices().stream()
                .filter(office -> form.decidedBy().contains(office.id())
                        || office.sets().stream().anyMatch(form.decidedBy()::contains))
                .anyMatch(office -> (office.validTo() == null
                                || !office.validTo().isBefore(start(phase)))
                        && (office.validFrom() == null || !office.validFrom().isAfter(end(phase))));
    }

    /** Whoever takes over must live on: so no circle of successors can arise either. */
    private void checkSuccessors() {
        for (int i = 0; i < plan.offices().size(); i++) {
            Office office = plan.offices().get(i);
            for (int j = 0; j < office.successors().size(); j++) {
                String at = "offices[" + i + "].successors[" + j + "].office";
                plan.findOffice(office.successors().get(j).office())
                        .filter(heir -> office.validTo() != null
                                && heir.validTo() != null
                                && !heir.validTo().isAfter(office.validTo()))
                        .ifPresent(heir -> problems.add(
                                at,
                                "cơ quan kế thừa “%s” phải còn hoạt động sau ngày %s.",
                                heir.id(),
                                VietnamTime.format(office.validTo())));
            }
        }
    }

    private Optional<Phase> phase(String id) {
        return plan.phases().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static LocalDate start(Phase phase) {
        return phase.starts().firstDay(ANY_YEAR).orElseThrow();
    }

    private static LocalDate end(Phase phase) {
        return phase.ends().lastDay(ANY_YEAR).orElseThrow();
    }
}
