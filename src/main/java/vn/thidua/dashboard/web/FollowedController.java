package vn.thidua.dashboard.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.dashboard.FollowedProcesses;
import vn.thidua.platform.security.CurrentUser;

/** Cockpit's tabs of one instance and of one process, and what its own pages offer; ids hold colons, hence as parameters. */
@RestController
@RequestMapping("/api/followed")
class FollowedController {

    private final FollowedProcesses followed;
    private final CurrentUser currentUser;

    FollowedController(FollowedProcesses followed, CurrentUser currentUser) {
        this.followed = followed;
        this.currentUser = currentUser;
    }

    /** @param mayChange whether Cockpit's own pages offer what changes an instance */
    record Rights(boolean mayChange) {}

    @GetMapping("/rights")
    Rights rights() {
        return new Rights(followed.mayChange(currentUser.require()));
    }

    @GetMapping("/instance")
    FollowedProcesses.View instance(@RequestParam String id) {
        return followed.instance(currentUser.require(), id);
    }

    @GetMapping("/definition")
    FollowedProcesses.View definition(@RequestParam String id) {
        return followed.definition(currentUser.require(), id);
    }
}
