package vn.thidua.guidance.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.guidance.GuidanceDesk;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.WindowBook;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Hướng dẫn khen thưởng: the windows for everybody, drafting and keeping them for the consolidator. */
@RestController
@RequestMapping("/api/award-windows")
class AwardWindowController {

    private final GuidanceDesk desk;
    private final Guidances guidances;
    private final WindowBook book;
    private final CurrentUser currentUser;

    AwardWindowController(GuidanceDesk desk, Guidances guidances, WindowBook book, CurrentUser currentUser) {
        this.desk = desk;
        this.guidances = guidances;
        this.book = book;
        this.currentUser = currentUser;
    }

    /** The window that was begun, opened or changed. */
    record Kept(String window) {}

    record Closing(String window, String reason) {}

    @GetMapping
    GuidanceDesk.Page page() {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id());
    }

    @GetMapping("/form")
    GuidanceDesk.Form form(
            @RequestParam(required = false) String window,
            @RequestParam(required = false) String occasion,
            @RequestParam(required = false) String period) {
        UserAtWork user = currentUser.require();
        return desk.form(user.requirePlan(), user.id(), window, occasion, period);
    }

    @PostMapping("/drafts")
    Kept draft(@RequestBody Guidances.Wanted wanted) {
        UserAtWork user = currentUser.require();
        return new Kept(guidances.draft(user.requirePlan(), user.id(), wanted));
    }

    @PostMapping("/from-superior")
    Kept openFromSuperior(@RequestBody Guidances.FromSuperior typed) {
        UserAtWork user = currentUser.require();
        return new Kept(
                guidances.openFromSuperior(user.requirePlan(), user.id(), typed).id());
    }

    @PostMapping("/quotas")
    Kept allocate(@RequestBody Guidances.Allocated allocated) {
        UserAtWork user = currentUser.require();
        return new Kept(
                guidances.allocate(user.requirePlan(), user.id(), allocated).id());
    }

    @PostMapping("/closings")
    Kept close(@RequestBody Closing closing) {
        UserAtWork user = currentUser.require();
        return new Kept(book.close(user.requirePlan(), user.id(), closing.window(), closing.reason())
                .id());
    }
}
