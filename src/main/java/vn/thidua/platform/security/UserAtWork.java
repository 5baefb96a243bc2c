package vn.thidua.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import vn.thidua.platform.error.NotAllowed;

/**
 * The person behind a request, as the webapps' session knows him.
 *
 * @param id the account
 * @param groups {@code <plan>.<office>.<role>}, and {@code camunda-admin}
 * @param plans the plans (= tenants) of the account: one for an official, none for an administrator
 * @param applications the webapps that he may open
 */
public record UserAtWork(String id, List<String> groups, List<String> plans, Set<String> applications) {

    /** The logged-in person of the current request; empty for anonymous requests and outside requests. */
    public static Optional<UserAtWork> current() {
        Authentications all = Authentications.getCurrent();
        return all != null
                        && all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT)
                                instanceof UserAuthentication user
                ? Optional.of(of(user))
                : Optional.empty();
    }

    private static UserAtWork of(UserAuthentication user) {
        List<String> plans = user.getTenantIds();
        return new UserAtWork(
                user.getIdentityId(),
                List.copyOf(user.getGroupIds()),
                plans == null ? List.of() : List.copyOf(plans),
                Set.copyOf(user.getAuthorizedApps()));
    }

    /** The one plan of the account; null when it has none or several. */
    public String plan() {
        return plans.size() == 1 ? plans.get(0) : null;
    }

    public boolean isAdministrator() {
        return groups.contains(Groups.CAMUNDA_ADMIN);
    }

    public boolean appAuthorised(String application) {
        return applications.contains(application);
    }

    /**
     * The plan in which the person works.
     *
     * @throws NotAllowed when the account does not belong to exactly one plan
     */
    public String requirePlan() {
        if (plan() == null) {
            throw new NotAllowed("Tài khoản của bạn chưa gắn với đúng một kế hoạch; đề nghị liên hệ người quản trị.");
        }
        return plan();
    }
}
