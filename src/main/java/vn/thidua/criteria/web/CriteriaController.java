package vn.thidua.criteria.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.criteria.Adoptions;
import vn.thidua.criteria.CriteriaDesk;
import vn.thidua.criteria.CriteriaOfOffice;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Tiêu chí thi đua: what counts on a day, further versions, adopting a superior's criteria. */
@RestController
@RequestMapping("/api/criteria")
class CriteriaController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CriteriaDesk desk;
    private final CriteriaSets sets;
    private final Adoptions adoptions;
    private final CriteriaOfOffice ofOffice;
    private final CurrentUser currentUser;

    CriteriaController(
            CriteriaDesk desk,
            CriteriaSets sets,
            Adoptions adoptions,
            CriteriaOfOffice ofOffice,
            CurrentUser currentUser) {
        this.desk = desk;
        this.sets = sets;
        this.adoptions = adoptions;
        this.ofOffice = ofOffice;
        this.currentUser = currentUser;
    }

    /** @param office id of the owner */
    record Wanted(String set, String office, String reason) {}

    /** @param id of the version */
    record Kept(String id) {}

    @GetMapping
    CriteriaDesk.Page page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id(), on);
    }

    /**
     * What an office has to answer to on a day.
     *
     * @param office of the reader's plan
     */
    @GetMapping("/offices/{office}")
    CriteriaOfOffice.View ofOffice(
            @PathVariable String office, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        return ofOffice.of(currentUser.require().requirePlan(), office, on);
    }

    @GetMapping("/export")
    ResponseEntity<String> export(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        String plan = currentUser.require().requirePlan();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tieu-chi-thi-dua.csv")
                                .build()
                                .toString())
                .body(desk.export(plan, on));
    }

    @PostMapping("/versions")
    Kept start(@RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        return new Kept(sets.startVersion(user.requirePlan(), wanted.set(), wanted.office(), user.id(), wanted.reason())
                .id());
    }

    /**
     * @param id of the adopted version
     * @param on first day on which it does not count
     */
    record Ending(String id, LocalDate on, String reason) {}

    @PostMapping("/adoptions/end")
    void endAdoption(@RequestBody Ending ending) {
        UserAtWork user = currentUser.require();
        adoptions.end(user.requirePlan(), user.id(), ending.id(), ending.on(), ending.reason());
    }

    @PostMapping("/adoptions")
    Kept adopt(@RequestBody Adoptions.Typed typed) {
        UserAtWork user = currentUser.require();
        return new Kept(adoptions.adopt(user.requirePlan(), user.id(), typed).id());
    }
}
