package vn.thidua.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold for {@code award_procedure}: every form has somebody who may confer it, every level its papers. */
final class AwardRules {

    private final PlanProblems problems;
    private final Plan plan;
    private final AwardProcedure procedure;

    private AwardRules(PlanProblems problems, Plan plan) {
        this.problems = problems;
        this.plan = plan;
        this.procedure = plan.awardProcedure();
    }

    static void check(PlanProblems problems, Plan plan) {
        if (plan.awardProcedure() != null) {
            var rules = new AwardRules(problems, plan);
            problems.require(
                    plan.awardProcedure().supplements() >= 0,
                    "award_procedure.supplements",
                    "số lần yêu cầu bổ sung không được âm.");
            rules.checkRegulations();
            rules.checkForms();
            rules.checkProposers();
            for (int i = 0; i < plan.awardProcedure().levels().size(); i++) {
                rules.checkLevel(
                        "award_procedure.levels[" + i + "]",
                        plan.awardProcedure().levels().get(i));
            }
        }
    }

    private void checkRegulations() {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < procedure.regulations().size(); i++) {
            problems.require(
                    days.add(procedure.regulations().get(i).from()),
                    "award_procedure.regulations[" + i + "].from",
                    "mỗi ngày chỉ có một quy định của tỉnh bắt đầu có hiệu lực.");
        }
    }

    private void checkForms() {
        for (int i = 0; i < plan.awardForms().size(); i++) {
            AwardForm form = plan.awardForms().get(i);
            String at = "award_forms[" + i + "]";
            problems.require(
                    form.formClass() != null,
                    at + ".form_class",
                    "Kế hoạch có award_procedure nên mỗi hình thức phải ghi form_class, ví dụ giay-khen.");
            problems.require(
                    procedure.levels().stream().anyMatch(level -> confers(level, form)),
                    at + ".decided_by",
                    "không cấp xét nào trong award_procedure.levels có cơ quan có quyền tặng hình thức này, hãy bổ sung dòng cho cấp đó.");
        }
    }

    /** Whether somebody who may confer the form has the authority of this level. */
    private boolean confers(AwardLevel level, AwardForm form) {
        if (!SigningChain.OWN_OFFICE.equals(level.authority())) {
            return among(form.decidedBy(), level.authority());
        }
        return plan.offices().stream()
                .map(Office::id)
                .filter(office -> plan.names(form.decidedBy(), office))
                .anyMatch(office -> plan.names(level.offices(), office)
                        || plan.offices().stream()
                                .anyMatch(
                                        each -> office.equals(each.partOf()) && plan.names(level.below(), each.id())));
    }

    /** Nobody could say which way a proposal goes that comes from an office of no level. */
    private void checkProposers() {
        List<String> placed = procedure.levels().stream()
                .flatMap(level -> Stream.concat(level.offices().stream(), level.below().stream()))
                .toList();
        for (int i = 0; i < plan.awards().size(); i++) {
            List<String> proposers = plan.awards().get(i).proposers();
            for (int j = 0; j < proposers.size(); j++) {
                String proposer = proposers.get(j);
                problems.require(
                        placed.contains(proposer)
                                || membersOf(proposer).allMatch(each -> plan.names(placed, each.id())),
                        "awards[" + i + "].proposers[" + j + "]",
                        "award_procedure.levels chưa ghi nơi đề nghị này thuộc cấp nào, hãy ghi vào offices hoặc below của một cấp.");
            }
        }
    }

    private void checkLevel(String at, AwardLevel level) {
        if (SigningChain.OWN_OFFICE.equals(level.authority())) {
            problems.require(
                    !level.offices().isEmpty() || !level.below().isEmpty(),
                    at + ".authority",
                    "$don-vi cần offices hoặc below để biết là cơ quan nào.");
            for (int i = 0; i < level.below().size(); i++) {
                problems.require(
                        membersOf(level.below().get(i)).allMatch(each -> each.partOf() != null),
                        at + ".below[" + i + "]",
                        "đơn vị đề nghị lên $don-vi phải ghi part_of, hoặc authority của cấp này phải ghi rõ cơ quan.");
            }
        }
        boolean inside = hasAccounts(level.receiver());
        problems.require(
                inside == hasAccounts(level.appraiser()),
                at + ".appraiser",
                "nơi tiếp nhận và nơi thẩm định phải cùng có hoặc cùng không có tài khoản.");
        problems.require(
                !inside || level.submission() != null || level.decision() != null,
                at + ".decision",
                "cấp xét trong hệ thống phải có trình tự ký: decision khi quyết định, submission khi trình lên.");
        problems.require(
                inside || level.submission() == null && level.decision() == null,
                at + ".receiver",
                "cấp xét ở ngoài hệ thống không trình ký ở đây, hãy bỏ submission và decision.");
    }

    private Stream<Office> membersOf(String id) {
        return plan.offices().stream().filter(each -> plan.names(List.of(id), each.id()));
    }

    private boolean among(Collection<String> ids, String office) {
        return plan.findOffice(office).map(each -> plan.names(ids, each.id())).orElse(true);
    }

    private boolean hasAccounts(String office) {
        return SigningChain.OWN_OFFICE.equals(office)
                || plan.findOffice(office).map(Office::hasAccounts).orElse(true);
    }
}
