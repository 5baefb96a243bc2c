package vn.thidua.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The accounts behind the people: what the login knows. */
public interface Accounts {

    /** Makes sure that these accounts, groups and memberships exist; existing passwords stay. */
    void ensure(
            String plan,
            Collection<Person> people,
            Map<String, Set<Group>> groupsOfPerson,
            Map<String, String> passwords);

    boolean isMember(String person, Group group);

    void join(String person, Group group);

    /** The person leaves the group; the group's tasks that he had taken are common again. */
    void leave(String person, Group group);
}
