package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.report.domain.CorrectionKind;
import vn.thidua.report.domain.ReportContent;
import vn.thidua.report.domain.ReportSubject;

/**
 * Báo cáo bổ sung, đính chính: an office sends one more version after its report was accepted. The obligation stays fulfilled
 * by its first sending; the new version counts from its acceptance on, and every version is kept.
 */
@Service
@Transactional
public class Corrections {

    /** Working days for the office, and again for the consolidator (assumed: practice, no rule gives a time). */
    private static final int WORKING_DAYS = 5;

    private final CorrectionStore store;
    private final ReportStore submissions;
    private final Reports reports;
    private final SentReports sentReports;
    private final ReportRounds rounds;
    private final Obligations obligations;
    private final Documents documents;
    private final DocumentArchive archive;
    private final Plans plans;
    private final CorrectionProcess process;
    private final DueDates dueDates;
    private final Clock clock;

    Corrections(
            CorrectionStore store,
            ReportStore submissions,
            Reports reports,
            SentReports sentReports,
            ReportRounds rounds,
            Obligations obligations,
            Documents documents,
            DocumentArchive archive,
            Plans plans,
            CorrectionProcess process,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.reports = reports;
        this.sentReports = sentReports;
        this.rounds = rounds;
        this.obligations = obligations;
        this.documents = documents;
        this.archive = archive;
        this.plans = plans;
        this.process = process;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * The office begins a supplement or a correction.
     *
     * @param kindCode {@code bo-sung} or {@code dinh-chinh}
     */
    public Correction start(String obligationId, String kindCode, String reason, String user) {
        Obligation obligation = sentReports.requireWriter(
                obligationId,
                user,
                "Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị mới lập được báo cáo bổ sung, đính chính; hãy liên hệ những người đó.");
        CorrectionKind kind = kind(kindCode);
        String given = Texts.required(reason, "Lý do bổ sung, đính chính", Texts.COMMENT);
        if (!accepted(obligation)) {
            throw new Refusal(
                    "Báo cáo chưa được cơ quan tổng hợp tiếp nhận nên chưa bổ sung, đính chính được; hãy chờ tiếp nhận hoặc rút lại báo cáo để sửa.");
        }
        if (!rounds.movementRuns(obligation.plan())) {
            throw new Refusal(
                    "Phong trào thi đua đã kết thúc nên không nhận báo cáo bổ sung, đính chính; hãy liên hệ cơ quan tổng hợp.");
        }
        Correction correction = begin(obligation, kind, given, user);
        process.start(correction, due(1), due(2));
        return correction;
    }

    private Instant due(int steps) {
        return dueDates.dueAfter(LocalDate.now(clock), steps * WORKING_DAYS);
    }

    private Correction begin(Obligation obligation, CorrectionKind kind, String reason, String user) {
        Correction correction = new Correction(
                ReportSubject.correction(obligation.id(), kind, store.count(obligation.id()) + 1),
                obligation.id(),
                obligation.roundId(),
                obligation.plan(),
                obligation.office(),
                obligation.period(),
                kind,
                reason,
                Correction.State.DANG_LAM,
                user,
                clock.instant(),
                null,
                null,
                null);
        if (!store.insert(correction)) {
            throw new Refusal(
                    "Đơn vị đang có một báo cáo bổ sung, đính chính chưa xong; hãy hoàn thành hoặc rút lại báo cáo đó trước.");
        }
        obligations.noted(obligation.id(), user, "Bắt đầu " + word(correction), reason);
        return correction;
    }

    /** Whether the office's report stands accepted, so that it can only be changed by one more version. */
    boolean accepted(Obligation obligation) {
        return submissions
                .current(obligation.id())
                .filter(submission -> submission.state() == Submission.State.DA_TIEP_NHAN)
                .isPresent();
    }

    /** The document is dispatched: a new version is there, and does not count yet. */
    void sent(Document document, ReportContent content, String by) {
        Correction correction = require(document.subject());
        submissions.insert(
                new Submission(
                        correction.obligation(),
                        submissions.nextVersion(correction.obligation()),
                        correction.round(),
                        correction.office(),
                        document.id(),
                        clock.instant(),
                        by,
                        Submission.State.DA_GUI,
                        content,
                        correction.id()),
                correction.plan());
        store.state(correction.id(), Correction.State.DA_GUI);
        obligations.noted(
                correction.obligation(),
                by,
                "Gửi " + word(correction),
                document.reference().full());
        documents.letRead(
                document.id(), List.of(plans.plan(correction.plan()).reporting().consolidator()));
    }

    /** Why a next version that a child plan issued cannot be taken now, in one sentence; waits for whoever works on one. */
    Optional<String> obstacleToSentUp(Obligation obligation) {
        String parent = plans.plan(obligation.plan()).shortTitle();
        if (!rounds.movementRuns(obligation.plan())) {
            return Optional.of(
                    "Phong trào theo %s đã kết thúc nên không nhận bản đính chính; hãy liên hệ cơ quan tổng hợp cấp trên."
                            .formatted(parent));
        }
        Optional<Correction> open = open(obligation.id());
        open.ifPresent(process::hold);
        return open.flatMap(correction -> store.hold(correction.id()))
                .filter(correction -> correction.state() == Correction.State.DA_GUI)
                .map(correction ->
                        "Bản đính chính trước theo %s đang chờ cơ quan tổng hợp cấp trên tiếp nhận; hãy gửi lên sau khi được tiếp nhận."
                                .formatted(parent));
    }

    /** The correction that what a child plan issued becomes: the one that the office is at, or a new one; {@link #sentUp} follows. */
    Correction forSentUp(Obligation obligation, String reason, String by) {
        return open(obligation.id()).orElseGet(() -> begin(obligation, CorrectionKind.DINH_CHINH, reason, by));
    }

    /** The child plan's document is there: it waits to be received, and nobody drafts it again. */
    void sentUp(Correction correction, Document copy, ReportContent content, String by) {
        sent(copy, content, by);
        process.sentUp(correction, due(1), due(2));
    }

    /** The consolidator takes the new version: from now on it is the one that counts. */
    public void accept(String id, String user, String comment) {
        Correction correction = requireSent(id, user);
        String said = Texts.optional(comment, "Ý kiến", Texts.COMMENT);
        submissions.corrected(correction.obligation(), id);
        store.closed(id, Correction.State.DA_TIEP_NHAN, clock.instant());
        obligations.noted(correction.obligation(), user, "Tiếp nhận " + word(correction), said);
    }

    /** The consolidator returns the new version for change; the version before still counts. */
    public void sendBack(String id, String user, String reason) {
        Correction correction = requireSent(id, user);
        String given = Texts.required(reason, "Lý do trả lại", Texts.COMMENT);
        submissions.correctionState(id, Submission.State.YEU_CAU_BO_SUNG);
        store.returned(id, given, user);
        obligations.noted(correction.obligation(), user, "Trả lại " + word(correction), given);
    }

    /** The office takes back what it began or sent, as long as it is not accepted; the accepted report stays as it is. */
    public void withdraw(String obligationId, String user, String reason) {
        Obligation obligation = sentReports.requireWriter(
                obligationId,
                user,
                "Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị mới rút lại được báo cáo bổ sung, đính chính; hãy liên hệ những người đó.");
        String given = Texts.required(reason, "Lý do rút lại", Texts.COMMENT);
        Correction open = open(obligation.id()).orElseThrow(Corrections::nothingToWithdraw);
        // first the tasks, then the row, like an acceptance at the same moment: one waits for the other
        process.hold(open);
        Correction correction = store.hold(open.id())
                .filter(held -> held.closedAt() == null)
                .orElseThrow(Corrections::nothingToWithdraw);
        process.withdrawn(correction);
        archive.latest(
                        correction.id(),
                        plans.plan(correction.plan()).reporting().document())
                .ifPresent(document -> documents.withdraw(document.id(), user, given));
        submissions.correctionState(correction.id(), Submission.State.DA_RUT);
        store.closed(correction.id(), Correction.State.DA_RUT, clock.instant());
        obligations.noted(obligation.id(), user, "Rút lại " + word(correction), given);
    }

    @Transactional(readOnly = true)
    public Optional<Correction> find(String id) {
        return store.find(id);
    }

    /** All of an obligation, in the order of time. */
    @Transactional(readOnly = true)
    public List<Correction> of(String obligationId) {
        return store.of(obligationId);
    }

    private Optional<Correction> open(String obligationId) {
        return store.of(obligationId).stream()
                .filter(correction -> correction.closedAt() == null)
                .findFirst();
    }

    private Correction require(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No correction " + id));
    }

    private Correction requireSent(String id, String user) {
        Correction correction = store.hold(id).orElseThrow(() -> new IllegalArgumentException("No correction " + id));
        if (!reports.consolidates(correction.plan(), user)) {
            throw new Refusal(
                    "Chỉ cơ quan tổng hợp mới tiếp nhận được báo cáo; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        if (correction.state() != Correction.State.DA_GUI) {
            throw new Refusal("Báo cáo này không còn chờ tiếp nhận; hãy tải lại danh sách việc để xem kết quả.");
        }
        return correction;
    }

    private static CorrectionKind kind(String code) {
        return Arrays.stream(CorrectionKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("Chưa chọn Báo cáo bổ sung hay Đính chính; hãy chọn một trong hai rồi gửi."));
    }

    private static Refusal nothingToWithdraw() {
        return new Refusal(
                "Không có báo cáo bổ sung, đính chính nào đang chờ để rút lại; hãy tải lại trang để xem kết quả.");
    }

    /** Inside a sentence. */
    private static String word(Correction correction) {
        return correction.kind() == CorrectionKind.BO_SUNG ? "báo cáo bổ sung" : "đính chính";
    }
}
