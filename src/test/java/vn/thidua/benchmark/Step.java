package vn.thidua.benchmark;

import java.util.Arrays;
import java.util.List;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;

/** The four completions of one office's report. */
enum Step {
    DRAFT(Elements.DRAFT, Role.CHUYEN_VIEN, "submit"),
    REVIEW(Elements.REVIEW_CONTENT, Role.TRUONG_PHONG, "approve"),
    SIGN(Elements.SIGN, Role.LANH_DAO, "sign"),
    ISSUE(Elements.ISSUE, Role.VAN_THU, "issue");

    final String task;
    /** What the task asks for. */
    final Role role;

    final String decision;

    Step(String task, Role role, String decision) {
        this.task = task;
        this.role = role;
        this.decision = decision;
    }

    /** Two people per office, as in most: one drafts and keeps the registry, one approves and signs. */
    boolean byTheLeader() {
        return this == REVIEW || this == SIGN;
    }

    /** The account of whoever does it in this office. */
    String person(String plan, String office) {
        return plan + "." + office + (byTheLeader() ? ".lanh-dao" : ".chuyen-vien");
    }

    /** The groups of that account. */
    List<String> groups(String plan, String office) {
        return Arrays.stream(values())
                .filter(step -> step.byTheLeader() == byTheLeader())
                .map(step -> new Group(plan, office, step.role).id())
                .toList();
    }
}
