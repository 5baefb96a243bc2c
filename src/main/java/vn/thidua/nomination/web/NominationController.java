package vn.thidua.nomination.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationDesk;
import vn.thidua.nomination.NominationDrafts;
import vn.thidua.nomination.NominationFinding;
import vn.thidua.nomination.NominationImport;
import vn.thidua.nomination.NomineeAccounts;
import vn.thidua.nomination.NomineeIdentity;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Hồ sơ đề nghị khen thưởng: drafts of the own office, their findings, and the import of a list. */
@RestController
@RequestMapping("/api/nominations")
class NominationController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final NominationDrafts drafts;
    private final NominationDesk desk;
    private final NominationImport imports;
    private final NomineeAccounts accounts;
    private final CurrentUser currentUser;

    NominationController(
            NominationDrafts drafts,
            NominationDesk desk,
            NominationImport imports,
            NomineeAccounts accounts,
            CurrentUser currentUser) {
        this.drafts = drafts;
        this.desk = desk;
        this.imports = imports;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    record Begun(String id, String number) {}

    record Sent(UUID id, String name, long size) {}

    /** @param findings what speaks against sending it now */
    record Kept(NominationDrafts.Saved saved, List<NominationFinding> findings) {}

    record Late(String window, String office, String reason) {}

    @GetMapping
    NominationDesk.Page page(@RequestParam(defaultValue = "0") int page) {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id(), page);
    }

    @GetMapping("/candidates")
    List<NomineeIdentity> candidates(@RequestParam(required = false) String kind, @RequestParam String text) {
        UserAtWork user = currentUser.require();
        return desk.candidates(user.requirePlan(), user.id(), kind, text);
    }

    @PostMapping
    Begun begin(@RequestBody NominationDrafts.Begin typed) {
        UserAtWork user = currentUser.require();
        String id = drafts.begin(user.requirePlan(), user.id(), typed);
        return new Begun(id, Nomination.numberIn(id));
    }

    @GetMapping("/{number}/{office}")
    NominationDesk.Detail detail(@PathVariable String number, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return desk.detail(user.requirePlan(), user.id(), id(user, number, office));
    }

    @PutMapping("/{number}/{office}")
    Kept save(@PathVariable String number, @PathVariable String office, @RequestBody NominationDrafts.Written written) {
        UserAtWork user = currentUser.require();
        String id = id(user, number, office);
        NominationDrafts.Saved saved = drafts.save(user.requirePlan(), user.id(), id, written);
        return new Kept(saved, desk.findings(user.requirePlan(), user.id(), id));
    }

    record Said(String person) {}

    @GetMapping("/{number}/{office}/account")
    NomineeAccounts.Account account(@PathVariable String number, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return accounts.of(user.requirePlan(), user.id(), id(user, number, office));
    }

    @PutMapping("/{number}/{office}/account")
    void account(@PathVariable String number, @PathVariable String office, @RequestBody Said said) {
        UserAtWork user = currentUser.require();
        accounts.say(user.requirePlan(), user.id(), id(user, number, office), said.person());
    }

    @DeleteMapping("/{number}/{office}")
    void delete(@PathVariable String number, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        drafts.delete(user.requirePlan(), user.id(), id(user, number, office));
    }

    @PostMapping("/{number}/{office}/files")
    Sent send(@PathVariable String number, @PathVariable String office, @RequestParam MultipartFile file)
            throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            Attachment staged = drafts.stage(
                    user.requirePlan(), user.id(), id(user, number, office), file.getOriginalFilename(), content);
            return new Sent(staged.id(), staged.name(), staged.size());
        }
    }

    @PostMapping("/late")
    void admitLate(@RequestBody Late late) {
        UserAtWork user = currentUser.require();
        drafts.admitLate(user.requirePlan(), user.id(), late.window(), late.office(), late.reason());
    }

    @GetMapping("/import-template")
    ResponseEntity<byte[]> template(@RequestParam String window) {
        UserAtWork user = currentUser.require();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mau-danh-sach-de-nghi.xlsx")
                                .build()
                                .toString())
                .body(imports.template(user.requirePlan(), user.id(), window));
    }

    @PostMapping("/imports")
    NominationImport.Outcome read(
            @RequestParam String window, @RequestParam String proposer, @RequestParam MultipartFile file)
            throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return imports.read(user.requirePlan(), user.id(), window, proposer, content);
        }
    }

    private static String id(UserAtWork user, String number, String office) {
        return "%s/%s/%s/%s".formatted(user.requirePlan(), Nomination.KIND, number, office);
    }
}
