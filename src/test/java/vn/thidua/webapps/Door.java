package vn.thidua.webapps;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.thidua.webapps.DoorPeople.Role;

/** One way into the system and what it answers to whom; {@link #NOT_REFUSED} and {@link #NOT_TRIED} stand for no fixed status. */
record Door(String name, String method, String path, String json, Map<Role, Integer> answers) {

    /** The door is open to the administrator; what the engine then says is its own affair. */
    static final int NOT_REFUSED = 0;

    /** It would take away what the other tests stand on. */
    static final int NOT_TRIED = -1;

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** A door of the engine's REST that is shut for everybody but administrators. */
    static Door shut(String method, String path, String json) {
        return engine(method, path, json).all(403).but(Role.ANONYMOUS, 401).but(Role.ADMINISTRATOR, NOT_REFUSED);
    }

    /** Like {@link #shut}, not tried by the administrator. */
    static Door shutAndDangerous(String method, String path, String json) {
        return shut(method, path, json).but(Role.ADMINISTRATOR, NOT_TRIED);
    }

    static Door engine(String method, String path, String json) {
        return new Door(method + " " + path, method, ENGINE + path, json, new EnumMap<>(Role.class));
    }

    static Door at(String path) {
        return new Door("GET " + path, "GET", path, null, new EnumMap<>(Role.class));
    }

    Door named(String suffix) {
        return new Door(name + " — " + suffix, method, path, json, answers);
    }

    Door all(int status) {
        for (Role role : Role.values()) {
            answers.put(role, status);
        }
        return this;
    }

    Door but(Role role, int status) {
        answers.put(role, status);
        return this;
    }

    Door but(Set<Role> roles, int status) {
        roles.forEach(role -> answers.put(role, status));
        return this;
    }
}
