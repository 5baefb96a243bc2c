package vn.thidua.movement.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.movement.MovementPage;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Tiến trình: where the movement stands, and recording what was before its registration. */
@RestController
@RequestMapping("/api/movement")
class MovementController {

    private final MovementPage page;
    private final CurrentUser currentUser;

    MovementController(MovementPage page, CurrentUser currentUser) {
        this.page = page;
        this.currentUser = currentUser;
    }

    /** The id of what was staged. */
    record Kept(UUID id) {}

    /** A milestone by its key. */
    record Chosen(String key) {}

    @GetMapping
    MovementPage.View view() {
        UserAtWork user = currentUser.require();
        return page.view(user.requirePlan(), user.id());
    }

    @PostMapping("/milestones/outside")
    void doneOutside(@RequestBody MovementPage.Outside outside) {
        UserAtWork user = currentUser.require();
        page.doneOutside(user.requirePlan(), user.id(), outside);
    }

    @PostMapping("/milestones/open")
    void open(@RequestBody Chosen milestone) {
        UserAtWork user = currentUser.require();
        page.openLate(user.requirePlan(), user.id(), milestone.key());
    }

    @PostMapping("/outcomes-settled")
    void settleOutcomes() {
        UserAtWork user = currentUser.require();
        page.settleOutcomes(user.requirePlan(), user.id());
    }

    @PostMapping("/files")
    Kept stage(@RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return new Kept(page.stage(user.requirePlan(), user.id(), file.getOriginalFilename(), content)
                    .id());
        }
    }
}
