package vn.thidua.issuance.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.issuance.Issuance;
import vn.thidua.issuance.IssuanceDesk;
import vn.thidua.issuance.IssuanceEntries;
import vn.thidua.issuance.IssuanceKind;
import vn.thidua.issuance.IssuanceUrging;
import vn.thidua.issuance.Issuances;
import vn.thidua.issuance.SentUpPlans;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Coded;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Tình hình ban hành: the list, one issuance with its offices, opening one, urging, and recording from paper. */
@RestController
@RequestMapping("/api/issuances")
class IssuanceController {

    private final IssuanceDesk desk;
    private final Issuances issuances;
    private final IssuanceUrging urging;
    private final IssuanceEntries entries;
    private final SentUpPlans sentUp;
    private final CurrentUser currentUser;

    IssuanceController(
            IssuanceDesk desk,
            Issuances issuances,
            IssuanceUrging urging,
            IssuanceEntries entries,
            SentUpPlans sentUp,
            CurrentUser currentUser) {
        this.desk = desk;
        this.issuances = issuances;
        this.urging = urging;
        this.entries = entries;
        this.sentUp = sentUp;
        this.currentUser = currentUser;
    }

    /**
     * @param kind code of an {@link IssuanceKind}
     * @param base year, or id of the phase
     */
    record Wanted(String kind, String base, String document, boolean ownPlans, LocalDate due, LocalDate belowDue) {}

    record Opened(String period) {}

    record Urged(List<String> offices) {}

    /** The id of what was staged. */
    record Kept(UUID id) {}

    @GetMapping
    IssuanceDesk.Overview overview() {
        UserAtWork user = currentUser.require();
        return desk.overview(user.requirePlan(), user.id());
    }

    @PostMapping
    Opened start(@RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        desk.requireStarter(user.requirePlan(), user.id());
        Issuance opened = issuances.start(
                user.requirePlan(),
                new Issuances.Wanted(
                        kind(wanted.kind()),
                        wanted.base(),
                        wanted.document(),
                        wanted.ownPlans(),
                        wanted.due(),
                        wanted.belowDue()),
                user.id());
        return new Opened(opened.period());
    }

    @PostMapping("/sending-up")
    void sendUp() {
        UserAtWork user = currentUser.require();
        desk.requireStarter(user.requirePlan(), user.id());
        sentUp.sendNow(user.requirePlan(), user.id());
    }

    @GetMapping("/{period}")
    IssuanceDesk.Detail detail(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return desk.detail(user.requirePlan(), period, user.id());
    }

    @PostMapping("/{period}/urging")
    IssuanceUrging.Done urge(@PathVariable String period, @RequestBody Urged urged) {
        UserAtWork user = currentUser.require();
        return urging.urge(user.requirePlan(), period, user.id(), urged.offices());
    }

    @PostMapping("/{period}/offices/{office}/entry")
    void enter(@PathVariable String period, @PathVariable String office, @RequestBody IssuanceEntries.Paper paper) {
        UserAtWork user = currentUser.require();
        entries.enter(
                Obligation.id(Obligation.roundId(user.requirePlan(), Issuance.PLAN, period), office), user.id(), paper);
    }

    @PostMapping("/files")
    Kept stage(@RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return new Kept(entries.stage(user.requirePlan(), user.id(), file.getOriginalFilename(), content)
                    .id());
        }
    }

    private static IssuanceKind kind(String code) {
        try {
            return Coded.of(IssuanceKind.class, code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn loại văn bản cần ban hành; hãy chọn một mục rồi gửi lại.");
        }
    }
}
