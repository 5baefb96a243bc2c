package vn.thidua.organisation;

import vn.thidua.plan.Coded;
import vn.thidua.plan.Role;

/** People with one role in one office of one plan; its id is the engine's candidate group. */
public record Group(String plan, String office, Role role) {

    /** {@code <plan>.<office>.<role>}, e.g. {@code plan.so-y-te.chuyen-vien}. */
    public String id() {
        return plan + "." + office + "." + role.code();
    }

    /** @param id as {@link #id} writes it */
    public static Group parse(String id) {
        String[] parts = id.split("\\.");
        if (parts.length != 3) {
            throw new IllegalArgumentException("No group <plan>.<office>.<role>: " + id);
        }
        return new Group(parts[0], parts[1], Coded.of(Role.class, parts[2]));
    }
}
