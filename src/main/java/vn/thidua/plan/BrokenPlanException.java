package vn.thidua.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan file that cannot be used, with everything that is wrong in it. */
public class BrokenPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanProblem> problems;

    BrokenPlanException(List<PlanProblem> problems) {
        super(problems.stream().map(PlanProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the lines. */
    public List<PlanProblem> problems() {
        return problems;
    }
}
