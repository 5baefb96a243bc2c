package vn.thidua.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.plan.Coded;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.PhaseTrace;
import vn.thidua.review.PhaseResults;

/** What a phase came to, and the reports behind every figure of it; for those who see all reports of their plan. */
@RestController
@RequestMapping("/api/reviews/{plan}/{phase}")
class PhaseController {

    private final PhaseResults results;
    private final CurrentUser currentUser;

    PhaseController(PhaseResults results, CurrentUser currentUser) {
        this.results = results;
        this.currentUser = currentUser;
    }

    /** @param kind so-ket or tong-ket; absent: the one that the phase has */
    @GetMapping("/results")
    PhaseResults.Result results(
            @PathVariable String plan, @PathVariable String phase, @RequestParam(required = false) String kind) {
        return results.seen(plan, phase, kind(kind), user(plan).id());
    }

    /** @param page from 0 on, of {@link PhaseTrace#PAGE} rows */
    @GetMapping("/figures/{figure}")
    PhaseTrace.Page trace(
            @PathVariable String plan,
            @PathVariable String phase,
            @PathVariable String figure,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "0") int page) {
        return results.trace(plan, phase, kind(kind), figure, page, user(plan).id());
    }

    @GetMapping("/figures/{figure}/export.csv")
    void export(
            @PathVariable String plan,
            @PathVariable String phase,
            @PathVariable String figure,
            @RequestParam(required = false) String kind,
            HttpServletResponse response)
            throws IOException {
        String user = user(plan).id();
        // refused before the first letter is written
        results.trace(plan, phase, kind(kind), figure, 0, user);
        asFile(response, figure + "-" + phase);
        results.exportTrace(plan, phase, kind(kind), figure, user, response.getWriter());
    }

    @GetMapping("/offices/export.csv")
    void exportOffices(
            @PathVariable String plan,
            @PathVariable String phase,
            @RequestParam(required = false) String kind,
            HttpServletResponse response)
            throws IOException {
        String user = user(plan).id();
        results.requireSeen(plan, phase, user);
        asFile(response, "che-do-bao-cao-" + phase);
        results.exportOffices(plan, phase, kind(kind), user, response.getWriter());
    }

    private static void asFile(HttpServletResponse response, String name) {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** A person works in one plan; every other one is not there. */
    private UserAtWork user(String plan) {
        UserAtWork user = currentUser.require();
        if (!user.requirePlan().equals(plan)) {
            throw new NotFound();
        }
        return user;
    }

    static ReviewKind kind(String code) {
        try {
            return code == null ? null : Coded.of(ReviewKind.class, code);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
