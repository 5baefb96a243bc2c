package vn.thidua.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanChange;
import vn.thidua.plan.PlanDates;
import vn.thidua.plan.PlanVersion;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** The plan is amended: the inbox enters the dates that change, and the amending document puts them in force when it is dispatched. */
@Service
@Transactional
public class PlanAmendments {

    private final AmendmentStore store;
    private final AmendmentRights rights;
    private final PlanVersions versions;
    private final Plans plans;
    private final DocumentArchive documents;
    private final Clock clock;
    private final Gatherings gatherings;

    PlanAmendments(
            AmendmentStore store,
            AmendmentRights rights,
            PlanVersions versions,
            Plans plans,
            DocumentArchive documents,
            Clock clock,
            Gatherings gatherings) {
        this.store = store;
        this.rights = rights;
        this.versions = versions;
        this.plans = plans;
        this.documents = documents;
        this.clock = clock;
        this.gatherings = gatherings;
    }

    /** What somebody enters: a date of the plan; {@code year} and {@code onward} for one that comes back every year. */
    public record Change(String path, LocalDate day, Integer year, boolean onward) {

        PlanChange change() {
            return new PlanChange(path, day, year, year != null && onward);
        }
    }

    /**
     * The inbox enters what the amendment changes; may be called again until the document is signed.
     *
     * @throws Refusal when the plan cannot be amended so
     */
    public void enterChanges(String id, String user, List<Change> changes) {
        Gathering gathering = gatherings.get(id);
        rights.requireInbox(gathering.plan(), user);
        if (gathering.status() != GatheringStatus.DANG_DIEU_CHINH) {
            throw Refusal.of(
                    "Đợt này không còn ở bước điều chỉnh Kế hoạch (%s); hãy tải lại trang để xem.",
                    gathering.status().label());
        }
        boolean signed = document(gathering)
                .filter(document -> document.signature() != null)
                .isPresent();
        if (signed) {
            throw new Refusal(
                    "Văn bản điều chỉnh đã được ký nên không sửa nội dung điều chỉnh được nữa; hãy đề nghị văn thư trả lại để soạn lại.");
        }
        List<PlanChange> entered = (changes == null ? List.<Change>of() : changes)
                .stream().map(Change::change).toList();
        versions.check(gathering.plan(), entered);
        store.changes(id, entered);
        store.note(id, clock.instant(), user, "Nhập nội dung điều chỉnh", described(gathering.plan(), entered));
    }

    /**
     * Corrects what the amendment changes while its document is drafted and on its way to the signature.
     *
     * @param name {@code <year>-<n>}
     */
    public void correctChanges(String plan, String name, String user, List<Change> changes) {
        String id = "%s/amendment/%s".formatted(plan, name);
        enterChanges(gatherings.seen(id, user).id(), user, changes);
    }

    private Optional<Document> document(Gathering gathering) {
        return documents.latest(gathering.id(), rights.clause(gathering.plan()).amendingDocument());
    }

    /** The changes in words, one line each: "Báo cáo năm – thời hạn gửi (năm 2024): từ 14/12/2024 thành 20/12/2024". */
    @Transactional(readOnly = true)
    public String described(String planId, List<PlanChange> changes) {
        return described(plans.plan(planId), changes);
    }

    static String described(Plan before, List<PlanChange> changes) {
        return changes.stream()
                .map(change -> {
                    PlanDates.Dated dated =
                            PlanDates.find(before, change.path()).orElseThrow();
                    String year = change.year() == null
                            ? ""
                            : change.onward()
                                    ? " (từ năm %d)".formatted(change.year())
                                    : " (năm %d)".formatted(change.year());
                    String old = PlanVersions.dayOf(dated.deadline(), change.year() == null ? 0 : change.year())
                            .map(VietnamTime::format)
                            .orElse("không ghi thời hạn");
                    return "%s%s: từ %s thành %s".formatted(dated.label(), year, old, VietnamTime.format(change.day()));
                })
                .collect(Collectors.joining("\n"));
    }

    /** The amending document must still be possible: dates pass while papers lie. */
    void requirePossible(Gathering gathering) {
        versions.check(gathering.plan(), gathering.changes());
    }

    /** The amending document is dispatched: the plan has a new version. */
    void amended(Gathering gathering, Document document, String user) {
        PlanVersion version = versions.enter(
                gathering.plan(),
                gathering.changes(),
                document.reference().dated(),
                document.reference().full(),
                document.id(),
                user);
        store.amended(gathering.id(), version.version());
        store.status(gathering.id(), GatheringStatus.DA_DIEU_CHINH);
        store.note(
                gathering.id(),
                clock.instant(),
                user,
                "Điều chỉnh, bổ sung Kế hoạch (lần %d)".formatted(version.version() - 1),
                document.reference().full());
    }

    /** No document came of it: the plan stays as it is. */
    void notAmended(Gathering gathering, String user) {
        store.status(gathering.id(), GatheringStatus.DA_TRA_LOI);
        store.note(gathering.id(), clock.instant(), user, "Không ban hành văn bản điều chỉnh", null);
    }
}
