package vn.thidua.organisation;

import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Role;

/** People with one role in one office of one plan; its id is the engine's candidate group. */
public record Group(String plan, String office, Role role) {

    /** The group with this id; empty when it is none of an office. */
    public static Optional<Group> of(String id) {
        String[] parts = id.split("\\.");
        return parts.length != 3
                ? Optional.empty()
                : Stream.of(Role.values())
                        .filter(role -> role.code().equals(parts[2]))
                        .findFirst()
                        .map(role -> new Group(parts[0], parts[1], role));
    }

    /** {@code <plan>.<office>.<role>}, e.g. {@code plan.so-y-te.chuyen-vien}. */
    public String id() {
        return plan + "." + office + "." + role.code();
    }
}
