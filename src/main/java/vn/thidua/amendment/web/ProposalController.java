package vn.thidua.amendment.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.amendment.AmendmentDesk;
import vn.thidua.amendment.Gatherings;
import vn.thidua.amendment.PlanAmendments;
import vn.thidua.amendment.Proposals;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Đề xuất, kiến nghị of the own plan: raising, reading, opening a gathering, correcting what an amendment changes. */
@RestController
@RequestMapping("/api/proposals")
class ProposalController {

    private final AmendmentDesk desk;
    private final Proposals proposals;
    private final Gatherings gatherings;
    private final PlanAmendments amendments;
    private final CurrentUser currentUser;

    ProposalController(
            AmendmentDesk desk,
            Proposals proposals,
            Gatherings gatherings,
            PlanAmendments amendments,
            CurrentUser currentUser) {
        this.desk = desk;
        this.proposals = proposals;
        this.gatherings = gatherings;
        this.amendments = amendments;
        this.currentUser = currentUser;
    }

    /** The id of what was raised or staged. */
    record Kept(UUID id) {}

    record Opened(String id) {}

    record Changes(List<PlanAmendments.Change> changes) {}

    @GetMapping
    AmendmentDesk.Page page() {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id());
    }

    @PostMapping
    Kept raise(@RequestBody Proposals.Raised raised) {
        UserAtWork user = currentUser.require();
        return new Kept(proposals.raise(user.requirePlan(), user.id(), raised).id());
    }

    @PostMapping("/files")
    Kept stage(@RequestParam(required = false) String office, @RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return new Kept(proposals
                    .stage(user.requirePlan(), user.id(), office, file.getOriginalFilename(), content)
                    .id());
        }
    }

    @PostMapping("/gatherings")
    Opened open() {
        UserAtWork user = currentUser.require();
        return new Opened(gatherings.open(user.requirePlan(), user.id()).id());
    }

    /** @param gathering {@code <year>-<n>} */
    @PutMapping("/gatherings/{gathering}/changes")
    void correct(@PathVariable String gathering, @RequestBody Changes changes) {
        UserAtWork user = currentUser.require();
        amendments.correctChanges(user.requirePlan(), gathering, user.id(), changes.changes());
    }
}
