package vn.thidua.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.register.AwardSearch;
import vn.thidua.register.NomineeMerges;
import vn.thidua.register.OutsideAward;
import vn.thidua.register.Particulars;
import vn.thidua.register.PersonRank;
import vn.thidua.register.RegisterDesk;
import vn.thidua.register.RegisterExport;
import vn.thidua.register.RegisterKeeper;

/** Tra cứu khen thưởng: search, counts, the history of a nominee, merging of doubles, and what was decided outside. */
@RestController
@RequestMapping("/api/award-register")
class AwardRegisterController {

    private final RegisterDesk desk;
    private final NomineeMerges merges;
    private final RegisterKeeper keeper;
    private final RegisterExport export;
    private final CurrentUser currentUser;

    AwardRegisterController(
            RegisterDesk desk,
            NomineeMerges merges,
            RegisterKeeper keeper,
            RegisterExport export,
            CurrentUser currentUser) {
        this.desk = desk;
        this.merges = merges;
        this.keeper = keeper;
        this.export = export;
        this.currentUser = currentUser;
    }

    /** @param into id of the nominee that stays */
    record Merge(UUID into, String reason) {}

    record Kept(UUID id) {}

    /** Codes as the page sends them; those of a person are null for whoever is none. */
    record Correction(
            String name, String unit, String position, String rank, Integer bornIn, String office, String person) {

        RegisterKeeper.Correction asked() {
            return new RegisterKeeper.Correction(
                    name, unit, position, SearchParameters.coded(PersonRank.class, rank), bornIn, office, person);
        }
    }

    /** An award decided outside, codes as the page sends them. */
    record Outside(
            UUID nominee,
            String kind,
            String name,
            String unit,
            String position,
            String rank,
            Integer bornIn,
            String form,
            String movement,
            String occasion,
            LocalDate periodFrom,
            LocalDate periodTo,
            String proposer,
            String number,
            LocalDate decidedOn,
            String signer,
            String authority,
            List<String> groups,
            LocalDate conferredOn) {

        OutsideAward asked() {
            return new OutsideAward(
                    nominee,
                    new Particulars(
                            SearchParameters.kindOf(kind),
                            name,
                            unit,
                            position,
                            SearchParameters.coded(PersonRank.class, rank),
                            bornIn,
                            null,
                            null),
                    form,
                    movement,
                    SearchParameters.coded(Occasion.class, occasion),
                    periodFrom,
                    periodTo,
                    proposer,
                    number,
                    decidedOn,
                    signer,
                    authority,
                    groups,
                    conferredOn);
        }
    }

    @GetMapping
    RegisterDesk.Found search(SearchParameters search, @RequestParam(defaultValue = "0") int page) {
        UserAtWork user = currentUser.require();
        return desk.search(user.requirePlan(), user.id(), search.asked(), page);
    }

    @GetMapping("/counts")
    RegisterDesk.Counts counts(SearchParameters search) {
        UserAtWork user = currentUser.require();
        return desk.counts(user.requirePlan(), user.id(), search.asked());
    }

    @GetMapping("/nominees")
    List<RegisterDesk.Who> candidates(@RequestParam String text, @RequestParam(required = false) String kind) {
        UserAtWork user = currentUser.require();
        return desk.candidates(user.requirePlan(), user.id(), SearchParameters.kindOf(kind), text);
    }

    @GetMapping("/nominees/{id}")
    RegisterDesk.History history(@PathVariable UUID id) {
        UserAtWork user = currentUser.require();
        return desk.history(user.requirePlan(), user.id(), id);
    }

    @PostMapping("/nominees/{id}/merge")
    Kept merge(@PathVariable UUID id, @RequestBody Merge merge) {
        UserAtWork user = currentUser.require();
        return new Kept(merges.merge(user.requirePlan(), id, merge.into(), user.id(), merge.reason())
                .id());
    }

    @PostMapping("/nominees/{id}")
    Kept correct(@PathVariable UUID id, @RequestBody Correction now) {
        UserAtWork user = currentUser.require();
        return new Kept(
                keeper.correct(user.requirePlan(), user.id(), id, now.asked()).id());
    }

    @PostMapping("/entries")
    void enter(@RequestBody Outside award) {
        UserAtWork user = currentUser.require();
        keeper.enter(user.requirePlan(), user.id(), award.asked());
    }

    @PostMapping("/import")
    RegisterKeeper.Imported importFrom(@RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return keeper.importFrom(user.requirePlan(), user.id(), content);
        }
    }

    @GetMapping("/import/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        UserAtWork user = currentUser.require();
        var form = new ByteArrayOutputStream();
        keeper.template(user.requirePlan(), user.id(), form);
        asFile(response, "mau-nhap-khen-thuong");
        form.writeTo(response.getOutputStream());
    }

    @GetMapping("/export.xlsx")
    void export(SearchParameters search, HttpServletResponse response) throws IOException {
        UserAtWork user = currentUser.require();
        AwardSearch asked = search.asked();
        export.requireReader(user.requirePlan(), user.id());
        asFile(response, "khen-thuong");
        export.write(user.requirePlan(), user.id(), asked, response.getOutputStream());
    }

    private static void asFile(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
