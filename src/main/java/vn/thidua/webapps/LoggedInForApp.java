package vn.thidua.webapps;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Opens an app's plugin endpoints to those who may open the app. The stock rule asks only for a login, and the plugin queries
 * check no permission of their own.
 */
public class LoggedInForApp implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authentications all = Authentications.getCurrent();
        if (all != null
                && all.getAuthenticationForProcessEngine(parameters.get("engine")) instanceof UserAuthentication user) {
            String app = parameters.get("app");
            return user.isAuthorizedForApp(app)
                    ? Authorization.granted(user).forApplication(app)
                    : Authorization.denied(user).forApplication(app);
        }
        return Authorization.denied(Authentication.ANONYMOUS);
    }
}
