package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.RolesGiven;
import vn.thidua.plan.Plans;
import vn.thidua.support.ProcessTest;

@ProcessTest
class PlanGrantsTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Plans plans;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void theConsolidatorMayOpenARoundAndCockpitAndThePlansFollowerReadsItThere() {
        events.publishEvent(new MovementRuns(plans.plan("thu-nghiem")));
        events.publishEvent(new MovementRuns(plans.plan("thu-nghiem")));

        assertThat(may(consolidator(), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "report-round"))
                .isTrue();
        assertThat(may(consolidator(), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "office-report"))
                .isFalse();
        String follower =
                "thu-nghiem.%s.giam-sat".formatted(plans.plan("thu-nghiem").issuer());
        assertThat(may(follower, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(may(follower, READ_INSTANCE, Resources.PROCESS_DEFINITION, "office-report"))
                .isTrue();
    }

    @Test
    void whoeverGetsARoleThatWatchesDeadlinesOpensCockpitAndOnlyWhoFollowsReadsInstances() {
        String elsewhere = "thu-nghiem.to-1.giam-sat";
        String official = "thu-nghiem.to-1.chuyen-vien";
        events.publishEvent(new RolesGiven(Set.of(group(elsewhere), group(official), group(consolidator()))));

        assertThat(may(elsewhere, READ_INSTANCE, Resources.PROCESS_DEFINITION, "office-report"))
                .isTrue();
        assertThat(may(consolidator(), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(may(consolidator(), READ_INSTANCE, Resources.PROCESS_DEFINITION, "office-report"))
                .isFalse();
        assertThat(may(official, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
    }

    private static Group group(String id) {
        return Group.of(id).orElseThrow();
    }

    private String consolidator() {
        return "thu-nghiem.%s.chuyen-vien"
                .formatted(plans.plan("thu-nghiem").reporting().consolidator());
    }

    private boolean may(String group, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized("somebody", List.of(group), permission, resource, id);
    }
}
