package vn.thidua.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold between a plan and its parent plan in the same installation; each file alone is checked before. */
final class ParentPlans {

    private static final String PLAN = "parent_plan";
    private static final String OFFICE = "parent_office";

    private ParentPlans() {}

    /**
     * @param plans all plans by id
     * @param files name of each plan's file; a plan that runs without one is named by its id
     */
    static List<PlanProblem> problems(Map<String, Plan> plans, Map<String, String> files) {
        var problems = new ArrayList<PlanProblem>();
        for (Plan plan : plans.values()) {
            String file = files.getOrDefault(plan.id(), plan.id());
            if (plan.parentPlan() == null) {
                if (plan.parentOffice() != null) {
                    problems.add(new PlanProblem(
                            file,
                            1,
                            OFFICE,
                            "chỉ ghi parent_office khi có parent_plan; hãy ghi mã Kế hoạch cấp trên."));
                }
                continue;
            }
            Plan parent = plans.get(plan.parentPlan());
            if (parent == null || parent == plan) {
                problems.add(new PlanProblem(
                        file,
                        1,
                        PLAN,
                        "không có Kế hoạch nào khác mang mã “%s”; hãy ghi mã của Kế hoạch cấp trên đang có."
                                .formatted(plan.parentPlan())));
            } else if (plan.parentOffice() != null
                    && parent.findOffice(plan.parentOffice()).isEmpty()) {
                problems.add(new PlanProblem(
                        file,
                        1,
                        OFFICE,
                        "Kế hoạch “%s” không có cơ quan, đơn vị “%s”; hãy ghi mã của cơ quan ban hành trong Kế hoạch cấp trên."
                                .formatted(parent.id(), plan.parentOffice())));
            }
        }
        return problems;
    }
}
