package vn.thidua.report.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.AssessmentDesk;

/** Results of the yearly assessment: the own ones, all for those who see all, and the list for a spreadsheet. */
@RestController
class AssessmentController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AssessmentDesk assessments;
    private final CurrentUser currentUser;

    AssessmentController(AssessmentDesk assessments, CurrentUser currentUser) {
        this.assessments = assessments;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/report-rounds/{period}/assessment")
    AssessmentDesk.Seen seen(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return assessments.seen(user.requirePlan(), period, user.id());
    }

    @GetMapping("/api/report-rounds/{period}/assessment.csv")
    ResponseEntity<byte[]> export(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        String list = assessments.export(user.requirePlan(), period, user.id());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("xep-loai-%s.csv".formatted(period), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(list.getBytes(StandardCharsets.UTF_8));
    }
}
