package vn.thidua.notification.web;

import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.notification.NoticeDesk;
import vn.thidua.platform.security.CurrentUser;

/** One's own notices, and how one wants to be told by mail. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeDesk desk;
    private final CurrentUser currentUser;

    NoticeController(NoticeDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    record Chosen(String delivery) {}

    @GetMapping
    NoticeDesk.Told notices() {
        return desk.of(currentUser.require().id());
    }

    /** @param until moment of the newest message that was shown */
    record Seen(Instant until) {}

    record Unseen(int count) {}

    @GetMapping("/unseen")
    Unseen unseen() {
        return new Unseen(desk.unseen(currentUser.require().id()));
    }

    @PutMapping("/seen")
    void seen(@RequestBody Seen seen) {
        desk.seen(currentUser.require().id(), seen.until());
    }

    @PutMapping("/delivery")
    void choose(@RequestBody Chosen chosen) {
        desk.choose(currentUser.require().id(), chosen.delivery());
    }
}
