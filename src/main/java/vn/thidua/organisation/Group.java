package vn.thidua.organisation;

import vn.thidua.plan.Role;

/** People with one role in one office of one plan; its id is the engine's candidate group. */
public record Group(String plan, String office, Role role) {

    /** {@code <plan>.<office>.<role>}, e.g. {@code plan.so-y-te.chuyen-vien}. */
    public String id() {
        return plan + "." + office + "." + role.code();
    }
}
