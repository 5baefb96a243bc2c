package vn.thidua.award.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.award.AwardDesk;
import vn.thidua.award.Decisions;
import vn.thidua.award.Revocations;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Quyết định khen thưởng: the pool, the decisions with their lists, cancelling. */
@RestController
@RequestMapping("/api/award-decisions")
class AwardDecisionController {

    private final AwardDesk desk;
    private final Decisions decisions;
    private final Revocations revocations;
    private final CurrentUser currentUser;

    AwardDecisionController(AwardDesk desk, Decisions decisions, Revocations revocations, CurrentUser currentUser) {
        this.desk = desk;
        this.decisions = decisions;
        this.revocations = revocations;
        this.currentUser = currentUser;
    }

    /** The decision that was begun or changed. */
    record Kept(String decision) {}

    record Begun(String office, List<String> rows) {}

    record Changed(String decision, List<String> rows, String reason) {}

    record Dropped(String decision, String reason) {}

    record Revoking(List<UUID> awards, String reason) {}

    record Found(List<AwardDesk.Standing> awards) {}

    record Offered(boolean offered) {}

    @GetMapping("/offered")
    Offered offered() {
        UserAtWork user = currentUser.require();
        return new Offered(desk.offered(user.requirePlan(), user.id()));
    }

    @GetMapping
    AwardDesk.Page page() {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id());
    }

    @GetMapping("/detail")
    AwardDesk.Detail detail(@RequestParam String id) {
        UserAtWork user = currentUser.require();
        return desk.detail(user.requirePlan(), user.id(), id);
    }

    @GetMapping("/standing")
    Found standing(@RequestParam String text) {
        UserAtWork user = currentUser.require();
        return new Found(desk.standing(user.requirePlan(), user.id(), text));
    }

    @PostMapping
    Kept start(@RequestBody Begun begun) {
        UserAtWork user = currentUser.require();
        return new Kept(decisions.start(user.requirePlan(), user.id(), begun.office(), begun.rows()));
    }

    @PostMapping("/additions")
    Kept add(@RequestBody Changed changed) {
        UserAtWork user = currentUser.require();
        decisions.add(user.requirePlan(), user.id(), changed.decision(), changed.rows());
        return new Kept(changed.decision());
    }

    @PostMapping("/removals")
    Kept takeOut(@RequestBody Changed changed) {
        UserAtWork user = currentUser.require();
        decisions.takeOut(user.requirePlan(), user.id(), changed.decision(), changed.rows(), changed.reason());
        return new Kept(changed.decision());
    }

    /** Without a reason they are to be rewarded after all. */
    @PostMapping("/refusals")
    Kept refuse(@RequestBody Changed changed) {
        UserAtWork user = currentUser.require();
        decisions.refuse(user.requirePlan(), user.id(), changed.decision(), changed.rows(), changed.reason());
        return new Kept(changed.decision());
    }

    @PostMapping("/drops")
    Kept drop(@RequestBody Dropped dropped) {
        UserAtWork user = currentUser.require();
        decisions.drop(user.requirePlan(), user.id(), dropped.decision(), dropped.reason());
        return new Kept(dropped.decision());
    }

    @PostMapping("/revocations")
    Kept revoke(@RequestBody Revoking revoking) {
        UserAtWork user = currentUser.require();
        return new Kept(revocations.start(user.requirePlan(), user.id(), revoking.awards(), revoking.reason()));
    }

    /** A superior has cancelled what the superior had conferred. */
    @PostMapping("/revocations/from-above")
    Kept revokedAbove(@RequestBody Revocations.FromAbove typed) {
        UserAtWork user = currentUser.require();
        revocations.fromAbove(user.requirePlan(), user.id(), typed);
        return new Kept(null);
    }
}
