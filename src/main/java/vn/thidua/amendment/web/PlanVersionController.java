package vn.thidua.amendment.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.amendment.AmendmentDesk;
import vn.thidua.platform.security.CurrentUser;

/** The versions of the own plan, for everybody of it. */
@RestController
@RequestMapping("/api/plan-versions")
class PlanVersionController {

    private final AmendmentDesk desk;
    private final CurrentUser currentUser;

    PlanVersionController(AmendmentDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @GetMapping
    List<AmendmentDesk.VersionRow> versions() {
        return desk.versions(currentUser.require().requirePlan());
    }
}
