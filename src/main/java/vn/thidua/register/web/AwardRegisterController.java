package vn.thidua.register.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.register.NomineeMerges;
import vn.thidua.register.RegisterDesk;

/** Tra cứu khen thưởng: search, counts, the history of a nominee, and merging of doubles. */
@RestController
@RequestMapping("/api/award-register")
class AwardRegisterController {

    private final RegisterDesk desk;
    private final NomineeMerges merges;
    private final CurrentUser currentUser;

    AwardRegisterController(RegisterDesk desk, NomineeMerges merges, CurrentUser currentUser) {
        this.desk = desk;
        this.merges = merges;
        this.currentUser = currentUser;
    }

    /** @param into id of the nominee that stays */
    record Merge(UUID into, String reason) {}

    record Kept(UUID id) {}

    @GetMapping
    RegisterDesk.Found search(SearchParameters search, @RequestParam(defaultValue = "0") int page) {
        UserAtWork user = currentUser.require();
        return desk.search(user.requirePlan(), user.id(), search.asked(), page);
    }

    @GetMapping("/counts")
    RegisterDesk.Counts counts(SearchParameters search) {
        UserAtWork user = currentUser.require();
        return desk.counts(user.requirePlan(), user.id(), search.asked());
    }

    @GetMapping("/nominees")
    List<RegisterDesk.Who> candidates(@RequestParam String text, @RequestParam(required = false) String kind) {
        UserAtWork user = currentUser.require();
        return desk.candidates(user.requirePlan(), user.id(), SearchParameters.kindOf(kind), text);
    }

    @GetMapping("/nominees/{id}")
    RegisterDesk.History history(@PathVariable UUID id) {
        UserAtWork user = currentUser.require();
        return desk.history(user.requirePlan(), user.id(), id);
    }

    @PostMapping("/nominees/{id}/merge")
    Kept merge(@PathVariable UUID id, @RequestBody Merge merge) {
        UserAtWork user = currentUser.require();
        return new Kept(merges.merge(user.requirePlan(), id, merge.into(), user.id(), merge.reason())
                .id());
    }
}
