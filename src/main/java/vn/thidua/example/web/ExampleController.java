package vn.thidua.example.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.example.ExampleDesk;
import vn.thidua.example.Examples;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Điển hình tiên tiến: the register, proposing, confirming, publishing and taking over. */
@RestController
@RequestMapping("/api/examples")
class ExampleController {

    private final ExampleDesk desk;
    private final Examples examples;
    private final CurrentUser currentUser;

    ExampleController(ExampleDesk desk, Examples examples, CurrentUser currentUser) {
        this.desk = desk;
        this.examples = examples;
        this.currentUser = currentUser;
    }

    /** The id of what was kept or staged. */
    record Kept(UUID id) {}

    record Decision(boolean confirm, String reason) {}

    record Publication(LocalDate date, String where) {}

    record Takeover(String office, LocalDate date, String note) {}

    @GetMapping
    ExampleDesk.Page page(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String theme,
            @RequestParam(required = false) String office,
            @RequestParam(required = false) String kind) {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id(), new Examples.Search(text, theme, office, kind));
    }

    @PostMapping
    Kept propose(@RequestBody Examples.Proposal proposal) {
        UserAtWork user = currentUser.require();
        return new Kept(
                examples.propose(user.requirePlan(), user.id(), proposal).id());
    }

    @PostMapping("/files")
    Kept stage(@RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return new Kept(examples.stage(user.requirePlan(), user.id(), file.getOriginalFilename(), content)
                    .id());
        }
    }

    @PostMapping("/{id}/decision")
    Kept decide(@PathVariable UUID id, @RequestBody Decision decision) {
        UserAtWork user = currentUser.require();
        return new Kept(examples.decide(user.requirePlan(), user.id(), id, decision.confirm(), decision.reason())
                .id());
    }

    @PostMapping("/{id}/publication")
    Kept publish(@PathVariable UUID id, @RequestBody Publication publication) {
        UserAtWork user = currentUser.require();
        return new Kept(examples.publish(user.requirePlan(), user.id(), id, publication.date(), publication.where())
                .id());
    }

    @PostMapping("/{id}/takeovers")
    Kept takeOver(@PathVariable UUID id, @RequestBody Takeover takeover) {
        UserAtWork user = currentUser.require();
        return new Kept(examples.takeOver(
                        user.requirePlan(), user.id(), id, takeover.office(), takeover.date(), takeover.note())
                .id());
    }
}
