package vn.thidua.contribution.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.contribution.Contributions;
import vn.thidua.document.Attachment;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** What coordinating offices contribute to an obligation of the own plan. */
@RestController
@RequestMapping("/api/obligations/{kind}/{period}/{office}/contributions")
class ContributionController {

    private final Contributions contributions;
    private final CurrentUser currentUser;

    ContributionController(Contributions contributions, CurrentUser currentUser) {
        this.contributions = contributions;
        this.currentUser = currentUser;
    }

    /** @param file id of a file sent before, null for none */
    record Contribution(String text, UUID file) {}

    record Sent(UUID id, String name, long size) {}

    @GetMapping
    Contributions.Detail detail(@PathVariable String kind, @PathVariable String period, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return contributions.detail(id(user, kind, period, office), user.id());
    }

    @PostMapping("/files")
    Sent send(
            @PathVariable String kind,
            @PathVariable String period,
            @PathVariable String office,
            @RequestParam MultipartFile file)
            throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            Attachment staged =
                    contributions.stage(id(user, kind, period, office), user.id(), file.getOriginalFilename(), content);
            return new Sent(staged.id(), staged.name(), staged.size());
        }
    }

    @PostMapping
    void contribute(
            @PathVariable String kind,
            @PathVariable String period,
            @PathVariable String office,
            @RequestBody Contribution given) {
        UserAtWork user = currentUser.require();
        contributions.contribute(id(user, kind, period, office), user.id(), given.text(), given.file());
    }

    private static String id(UserAtWork user, String kind, String period, String office) {
        return Obligation.id(Obligation.roundId(user.requirePlan(), kind, period), office);
    }
}
