package vn.thidua.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.dashboard.DeadlineExport;
import vn.thidua.dashboard.DeadlineFilter;
import vn.thidua.dashboard.DeadlineUrging;
import vn.thidua.dashboard.Deadlines;
import vn.thidua.dashboard.MovementLine;
import vn.thidua.plan.Coded;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.UrgingKind;

/** Theo dõi thời hạn: list, counters, matrix, chart, export, đôn đốc, and the movement's line. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

    private final Deadlines deadlines;
    private final DeadlineExport export;
    private final DeadlineUrging urging;
    private final MovementLine movement;
    private final CurrentUser currentUser;

    DeadlineController(
            Deadlines deadlines,
            DeadlineExport export,
            DeadlineUrging urging,
            MovementLine movement,
            CurrentUser currentUser) {
        this.deadlines = deadlines;
        this.export = export;
        this.urging = urging;
        this.movement = movement;
        this.currentUser = currentUser;
    }

    /**
     * @param obligations ids
     * @param by {@code mail} or {@code letter}
     */
    record Wanted(String plan, List<String> obligations, String by) {}

    record Urged(int obligations) {}

    @GetMapping("/choices")
    Deadlines.Choices choices(
            @RequestParam(required = false) String plan,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String period) {
        return deadlines.choices(
                currentUser.require(),
                FilterParameters.given(plan),
                FilterParameters.given(kind),
                FilterParameters.given(period));
    }

    @GetMapping
    Deadlines.Page page(
            @RequestParam(required = false) String plan,
            FilterParameters filter,
            @RequestParam(defaultValue = "0") int page) {
        return deadlines.page(currentUser.require(), FilterParameters.given(plan), filter.asked(), page);
    }

    @GetMapping("/matrix")
    Deadlines.Matrix matrix(
            @RequestParam(required = false) String plan,
            FilterParameters filter,
            @RequestParam(defaultValue = "0") int page) {
        return deadlines.matrix(currentUser.require(), FilterParameters.given(plan), filter.asked(), page);
    }

    @GetMapping("/chart")
    Deadlines.Chart chart(@RequestParam(required = false) String plan, FilterParameters filter) {
        return deadlines.chart(currentUser.require(), FilterParameters.given(plan), filter.asked());
    }

    @GetMapping("/movement")
    MovementLine.View movement(@RequestParam(required = false) String plan) {
        return movement.of(currentUser.require(), FilterParameters.given(plan));
    }

    @PostMapping("/urging")
    Urged urge(@RequestBody Wanted wanted) {
        return new Urged(urging.urge(
                currentUser.require(), FilterParameters.given(wanted.plan()), kind(wanted.by()), wanted.obligations()));
    }

    @GetMapping("/export.xlsx")
    void export(@RequestParam(required = false) String plan, FilterParameters filter, HttpServletResponse response)
            throws IOException {
        UserAtWork user = currentUser.require();
        DeadlineFilter asked = filter.asked();
        String wanted = FilterParameters.given(plan);
        export.requireReader(user, wanted);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("theo-doi-thoi-han.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        export.write(user, wanted, asked, response.getOutputStream());
    }

    private static UrgingKind kind(String by) {
        if (UrgingKind.MAIL.code().equals(by) || UrgingKind.LETTER.code().equals(by)) {
            return Coded.of(UrgingKind.class, by);
        }
        throw new Refusal("Chưa chọn cách đôn đốc; hãy chọn thư điện tử hoặc công văn.");
    }
}
