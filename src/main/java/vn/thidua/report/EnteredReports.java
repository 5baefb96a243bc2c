package vn.thidua.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.OutsideDocuments;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Reports that were entered, as they count and as pages show them; one that was entered wrongly is taken back, and the office
 * owes its report again.
 */
@Service
@Transactional
class EnteredReports {

    private final EntryStore store;
    private final ReportStore reports;
    private final ReportRounds rounds;
    private final Obligations obligations;
    private final OutsideDocuments outside;
    private final DocumentArchive archive;
    private final EntryProcess process;

    EnteredReports(
            EntryStore store,
            ReportStore reports,
            ReportRounds rounds,
            Obligations obligations,
            OutsideDocuments outside,
            DocumentArchive archive,
            EntryProcess process) {
        this.store = store;
        this.reports = reports;
        this.rounds = rounds;
        this.obligations = obligations;
        this.outside = outside;
        this.archive = archive;
        this.process = process;
    }

    /** Whether the office can still object to what was entered for it. */
    boolean mayObject(Obligation obligation) {
        return inForce(obligation)
                .filter(entry -> !entry.isOwnOf(obligation))
                .filter(entry -> rounds.get(obligation.roundId()).consolidatedAt() == null)
                .isPresent();
    }

    private Optional<ReportEntry> inForce(Obligation obligation) {
        return obligation.status() == Status.HOAN_THANH
                ? store.inForce(List.of(obligation.id())).stream().findFirst()
                : Optional.empty();
    }

    /**
     * The entry in force, as long as it can be taken back: until the consolidated report has gone out.
     *
     * @throws Refusal when there is none, or it is too late
     */
    ReportEntry requireObjectionable(Obligation obligation) {
        ReportEntry entry = inForce(obligation)
                .filter(found -> !found.isOwnOf(obligation))
                .orElseThrow(
                        () -> new Refusal(
                                "Báo cáo này không do cơ quan khác nhập thay nên không có gì để nêu ý kiến; hãy dùng đính chính nếu cần sửa."));
        if (rounds.get(obligation.roundId()).consolidatedAt() != null) {
            throw new Refusal(
                    "Báo cáo tổng hợp đã gửi cấp trên nên không rút báo cáo nhập thay được nữa; hãy gửi báo cáo đính chính nếu cần sửa.");
        }
        return entry;
    }

    /** The newest entry of the obligation that was completed, also one that was taken back. */
    Optional<ReportEntry> entryOf(Obligation obligation) {
        return store.of(obligation.id()).stream()
                .filter(entry -> entry.document() != null)
                .findFirst();
    }

    /** Number and date of what was entered. */
    String numberOf(ReportEntry entry) {
        Document.Reference reference = archive.get(entry.document()).reference();
        return reference.full() + " ngày " + VietnamTime.format(reference.dated());
    }

    /** The entry was wrong: it stays as withdrawn, and the office owes its report again, beginning with what was entered. */
    void takeBack(Obligation obligation, String user, String reason) {
        ReportEntry entry = requireObjectionable(obligation);
        if (!store.move(entry.id(), ReportEntry.State.DA_NHAP, ReportEntry.State.DA_RUT, reason)) {
            throw Conflict.taskGone();
        }
        outside.takeBack(entry.document(), user, reason);
        reports.withdrawn(obligation.id());
        obligations.entryTakenBack(obligation.id(), user, reason);
        obligations.started(Map.of(obligation.id(), process.startAgain(obligations.get(obligation.id()))));
    }

    /** Those of the obligations that were entered, by obligation: one statement, however many they are. */
    @Transactional(readOnly = true)
    Map<String, ReportEntry> among(Collection<String> ids) {
        return store.inForce(ids).stream().collect(Collectors.toMap(ReportEntry::obligation, Function.identity()));
    }

    /** What was entered, by document. */
    @Transactional(readOnly = true)
    Map<String, ReportEntry> byDocument(String obligation) {
        return store.of(obligation).stream()
                .filter(entry -> entry.document() != null)
                .collect(Collectors.toMap(ReportEntry::document, Function.identity()));
    }
}
