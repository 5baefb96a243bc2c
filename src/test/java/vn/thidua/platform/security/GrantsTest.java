package vn.thidua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;

@ProcessTest
class GrantsTest {

    private static final String GROUP = "grants.so-x.giam-sat";

    @Autowired
    Grants grants;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identities;

    @Test
    void aSupervisorReadsInstancesButChangesNothing() {
        grants.grantSupervisor(GROUP);

        assertThat(may(READ_INSTANCE, "report-round")).isTrue();
        assertThat(may(UPDATE_INSTANCE, "report-round")).isFalse();
        assertThat(may(CREATE_INSTANCE, "report-round")).isFalse();
        assertThat(authorizations.isUserAuthorized(
                        "x", List.of(GROUP), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "x", List.of(GROUP), Permissions.ACCESS, Resources.APPLICATION, "admin"))
                .isFalse();
    }

    @Test
    void grantingAgainWritesNothing() {
        grants.grantSupervisor(GROUP);
        grants.grantStart(GROUP, "report-round");
        List<String> before = rows();

        grants.grantSupervisor(GROUP);
        grants.grantStart(GROUP, "report-round");
        grants.afterSingletonsInstantiated();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void startingIsGrantedPerProcess() {
        String group = "grants.so-y.chuyen-vien";
        grants.grantStart(group, "report-round");

        assertThat(authorizations.isUserAuthorized(
                        "x", List.of(group), CREATE_INSTANCE, PROCESS_DEFINITION, "report-round"))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "x", List.of(group), CREATE_INSTANCE, PROCESS_DEFINITION, "office-report"))
                .isFalse();
    }

    @Test
    void anAccountMayReadButNotChangeItself() {
        identities.saveUser(identities.newUser("grants.self"));

        assertThat(authorizations.isUserAuthorized(
                        "grants.self", List.of(), Permissions.READ, Resources.USER, "grants.self"))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "grants.self", List.of(), Permissions.UPDATE, Resources.USER, "grants.self"))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        "grants.self", List.of(), Permissions.DELETE, Resources.USER, "grants.self"))
                .isFalse();
    }

    private boolean may(org.camunda.bpm.engine.authorization.Permission permission, String process) {
        return authorizations.isUserAuthorized("x", List.of(GROUP), permission, PROCESS_DEFINITION, process);
    }

    private List<String> rows() {
        return authorizations.createAuthorizationQuery().list().stream()
                .map(row -> String.join(
                        " ",
                        String.valueOf(row.getAuthorizationType()),
                        String.valueOf(row.getGroupId()),
                        String.valueOf(row.getUserId()),
                        String.valueOf(row.getResourceType()),
                        row.getResourceId(),
                        permissions(row)))
                .sorted()
                .collect(Collectors.toList());
    }

    private static String permissions(Authorization row) {
        return row.toString().replaceAll(".*permissions=", "").replaceAll(",.*", "");
    }
}
