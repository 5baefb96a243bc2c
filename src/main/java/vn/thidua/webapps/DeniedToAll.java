package vn.thidua.webapps;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Last rule of {@code thidua-security-rules.json}: without it the webapps grant whatever no rule names. Also shuts the page on
 * which an anonymous visitor of an empty system could make himself administrator.
 */
public class DeniedToAll implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authentications all = Authentications.getCurrent();
        Authentication user = all == null ? null : all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        return Authorization.denied(user == null ? Authentication.ANONYMOUS : user);
    }
}
