package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
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
    void theConsolidatorMayOpenARoundAndThePlansFollowerMayOpenCockpit() {
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
        assertThat(may(consolidator(), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
    }

    private String consolidator() {
        return "thu-nghiem.%s.chuyen-vien"
                .formatted(plans.plan("thu-nghiem").reporting().consolidator());
    }

    private boolean may(String group, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized("somebody", List.of(group), permission, resource, id);
    }
}
