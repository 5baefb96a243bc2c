package vn.thidua.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.Coordination;
import vn.thidua.report.ReportRounds;

/** Figures asked of other offices, and what coordinating offices contribute to a report. */
@RestController
class CoordinationController {

    private static final String REPORT = "/api/obligations/report/{period}/{office}";

    private final Coordination coordination;
    private final CurrentUser currentUser;

    CoordinationController(Coordination coordination, CurrentUser currentUser) {
        this.coordination = coordination;
        this.currentUser = currentUser;
    }

    /**
     * @param office the office that is asked
     * @param wished by when, null for no certain day
     * @param figures of the asking office's own form, may be empty
     */
    record Wanted(String office, String reason, LocalDate wished, List<String> figures) {}

    /** @param file id of a file sent before, null for none */
    record Contribution(String text, UUID file) {}

    record Sent(UUID id, String name, long size) {}

    @GetMapping("/api/coordinated-reports")
    List<Coordination.CoordinatedRow> coordinated() {
        UserAtWork user = currentUser.require();
        return coordination.coordinatedBy(user.requirePlan(), user.id());
    }

    @GetMapping(REPORT + "/coordination")
    Coordination.Detail coordination(@PathVariable String period, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return coordination.of(id(user, period, office), user.id());
    }

    @PostMapping(REPORT + "/figures")
    void ask(@PathVariable String period, @PathVariable String office, @RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        coordination.ask(
                id(user, period, office),
                user.id(),
                wanted.office(),
                wanted.reason(),
                wanted.wished(),
                wanted.figures());
    }

    @PostMapping(REPORT + "/contributions/files")
    Sent send(@PathVariable String period, @PathVariable String office, @RequestParam MultipartFile file)
            throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            Attachment staged =
                    coordination.stage(id(user, period, office), user.id(), file.getOriginalFilename(), content);
            return new Sent(staged.id(), staged.name(), staged.size());
        }
    }

    @PostMapping(REPORT + "/contributions")
    void contribute(@PathVariable String period, @PathVariable String office, @RequestBody Contribution given) {
        UserAtWork user = currentUser.require();
        coordination.contribute(id(user, period, office), user.id(), given.text(), given.file());
    }

    private static String id(UserAtWork user, String period, String office) {
        return Obligation.id(ReportRounds.id(user.requirePlan(), period), office);
    }
}
