package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.OutsideDocuments;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportContent;
import vn.thidua.report.domain.ReportKind;
import vn.thidua.report.domain.RoundSubject;

/**
 * Gửi lên: the consolidated report of a child plan is the report of its issuer to the parent plan of the same installation
 * (office practice 5.18). What both plans ask under the same id is copied at dispatch, with the issued file; nothing is typed
 * again, and neither plan sees the other's work. Where the parent cannot take it yet it is kept and sent later.
 */
@Service
@Transactional
public class SentUpReports {

    private static final String ACTION = "Gửi lên từ Kế hoạch cấp dưới";

    private final SentUpStore store;
    private final ConsolidatedReportKind consolidatedReport;
    private final ReportStore reportStore;
    private final Reports reports;
    private final Obligations obligations;
    private final OutsideDocuments outside;
    private final DocumentArchive archive;
    private final SentUpProcess process;
    private final Plans plans;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    SentUpReports(
            SentUpStore store,
            ConsolidatedReportKind consolidatedReport,
            ReportStore reportStore,
            Reports reports,
            Obligations obligations,
            OutsideDocuments outside,
            DocumentArchive archive,
            SentUpProcess process,
            Plans plans,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.consolidatedReport = consolidatedReport;
        this.reportStore = reportStore;
        this.reports = reports;
        this.obligations = obligations;
        this.outside = outside;
        this.archive = archive;
        this.process = process;
        this.plans = plans;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    // ---- at dispatch ----------------------------------------------------------------------------------------------

    /** The first report of a round goes up when it is issued; a later version does when the parent asked for a supplement. */
    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        Plan plan = plans.plan(document.plan());
        if (step.kind() != DocumentStep.Kind.ISSUED
                || plan.parentPlan() == null
                || plan.parentOffice() == null
                || !consolidatedReport.handles(plan, document.kind())
                || reportStore
                        .round(RoundSubject.of(document.subject()).round())
                        .isEmpty()
                || document.reference().secret()) {
            return;
        }
        String round = RoundSubject.of(document.subject()).round();
        List<SentUpStore.Row> before = store.ofRound(round);
        String obligation = Obligation.id(ReportRounds.id(plan.parentPlan(), document.period()), plan.parentOffice());
        boolean wanted = before.isEmpty()
                || obligations
                        .find(obligation)
                        .map(Obligation::status)
                        .filter(Status.YEU_CAU_BO_SUNG::equals)
                        .isPresent();
        if (!wanted) {
            return; // the second report of the route, or a version that nobody above asked for
        }
        SentUpStore.Row row =
                new SentUpStore.Row(document.id(), plan.id(), round, plan.parentPlan(), obligation, null, null, null);
        Optional<String> obstacle = obstacle(row);
        obstacle.ifPresentOrElse(why -> keep(row, why), () -> send(row, document, step.actor()));
    }

    private void keep(SentUpStore.Row row, String why) {
        store.keep(new SentUpStore.Row(
                row.document(), row.plan(), row.round(), row.parentPlan(), row.obligation(), why, null, null));
    }

    /** Why the parent cannot take the report now, in one sentence. */
    private Optional<String> obstacle(SentUpStore.Row row) {
        Plan parent = plans.plan(row.parentPlan());
        Obligation obligation = obligations.lock(row.obligation()).orElse(null);
        if (obligation == null) {
            return Optional.of(
                    "%s chưa mở đợt báo cáo này cho đơn vị; báo cáo được giữ lại, hãy gửi lên khi đợt báo cáo mở."
                            .formatted(parent.shortTitle()));
        }
        if (obligation.status().settled()) {
            return Optional.of("Nhiệm vụ báo cáo theo %s đã kết thúc (%s); hãy liên hệ cơ quan tổng hợp cấp trên."
                    .formatted(parent.shortTitle(), obligation.status().label()));
        }
        if (obligation.status() == Status.DA_GUI) {
            return Optional.of("Đơn vị đã gửi báo cáo theo %s ngày %s; hãy chờ cơ quan tổng hợp cấp trên tiếp nhận."
                    .formatted(parent.shortTitle(), VietnamTime.format(VietnamTime.dateOf(obligation.sentAt()))));
        }
        return process.hold(obligation)
                ? Optional.empty()
                : Optional.of("Báo cáo theo %s chưa được giao việc ở cấp trên; báo cáo được giữ lại, hãy gửi lên sau."
                        .formatted(parent.shortTitle()));
    }

    private void send(SentUpStore.Row row, Document document, String by) {
        Obligation obligation = obligations.get(row.obligation());
        Plan parent = plans.plan(row.parentPlan());
        Document copy = outside.recordCopy(
                new OutsideDocuments.About(
                        parent.id(),
                        parent.reporting().document(),
                        obligation.id(),
                        obligation.period(),
                        obligation.office()),
                document,
                file -> content(document, parent, parent.office(obligation.office()), file),
                by,
                ACTION);
        reports.sent(copy, json.convertValue(copy.content(), ReportContent.class), by);
        process.sentUp(obligation);
        store.keep(new SentUpStore.Row(
                row.document(),
                row.plan(),
                row.round(),
                row.parentPlan(),
                row.obligation(),
                null,
                clock.instant(),
                by));
    }

    // ---- content --------------------------------------------------------------------------------------------------

    /** Sections and figures that both plans ask under the same id; what only the parent asks has no answer. */
    private JsonNode content(Document document, Plan parent, Office office, UUID file) {
        Plan child = plans.plan(document.plan());
        Map<String, String> written =
                consolidatedReport.kept(document.content()).sections();
        Map<String, String> sections = parent.reporting().outlineFor(office).stream()
                .filter(section -> written.get(section.id()) != null)
                .collect(Collectors.toMap(
                        section -> section.id(),
                        section -> written.get(section.id()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Map<String, FigureTotal> totals =
                reportStore.totals(RoundSubject.of(document.subject()).round());
        var figures = new LinkedHashMap<String, ReportContent.FigureAnswer>();
        for (Figure asked : parent.reporting().figuresFor(office)) {
            child.reporting().figures().stream()
                    .filter(figure -> figure.id().equals(asked.id()))
                    .findFirst()
                    .flatMap(figure -> answer(figure, asked, totals))
                    .ifPresent(answer -> figures.put(asked.id(), answer));
        }
        return json.valueToTree(
                new ReportContent(ReportKind.DAY_DU, null, sections, figures, List.of(), List.of(), file));
    }

    private static Optional<ReportContent.FigureAnswer> answer(
            Figure figure, Figure asked, Map<String, FigureTotal> totals) {
        BigDecimal actual = Consolidation.value(figure, totals, true);
        BigDecimal estimate = Consolidation.value(figure, totals, false);
        if (actual != null && estimate != null) {
            return Optional.of(
                    new ReportContent.FigureAnswer(Answer.SO_LIEU, rounded(asked, actual), rounded(asked, estimate)));
        }
        FigureTotal total = totals.get(figure.id());
        if (total == null || total.answered() > 0) {
            return Optional.empty();
        }
        return Optional.of(new ReportContent.FigureAnswer(
                total.nothing() > 0 ? Answer.KHONG_PHAT_SINH : Answer.KHONG_THUOC_PHAM_VI, null, null));
    }

    private static BigDecimal rounded(Figure asked, BigDecimal value) {
        return value.setScale(asked.decimals(), RoundingMode.HALF_UP);
    }

    // ---- later, from the page --------------------------------------------------------------------------------------

    /**
     * @param document id of the issued document
     * @param waitingFor why it could not be sent yet; null: it was
     */
    public record Line(
            String document,
            String period,
            String number,
            LocalDate dated,
            String parent,
            String waitingFor,
            Instant sentAt) {}

    /** @param maySend whether the person may send what waits */
    public record Overview(boolean maySend, List<Line> reports) {}

    /** What went up or waits to; empty for a plan without a parent here. */
    @Transactional(readOnly = true)
    public Overview overview(String planId, String user) {
        if (!reports.seesAll(planId, user)) {
            return new Overview(false, List.of());
        }
        return new Overview(
                maySend(planId, user),
                store.ofPlan(planId).stream().map(this::line).toList());
    }

    private Line line(SentUpStore.Row row) {
        Document document = archive.get(row.document());
        return new Line(
                row.document(),
                ReportPeriod.labelOf(document.period()),
                document.reference().full(),
                document.reference().dated(),
                plans.plan(row.parentPlan()).shortTitle(),
                row.waitingFor(),
                row.sentAt());
    }

    private boolean maySend(String planId, String user) {
        return people.worksAs(user, new Group(planId, plans.plan(planId).consolidator(), Role.CHUYEN_VIEN));
    }

    /**
     * Sends what could not be sent at its dispatch.
     *
     * @throws NotFound when there is none, or not for this person
     * @throws Refusal when it was sent, or the parent still cannot take it
     */
    public void sendNow(String planId, String document, String user) {
        SentUpStore.Row row =
                store.lock(document).filter(each -> each.plan().equals(planId)).orElseThrow(NotFound::new);
        if (!maySend(planId, user)) {
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan tổng hợp mới gửi được báo cáo lên cấp trên; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        if (row.sentAt() != null) {
            throw Refusal.of(
                    "Báo cáo này đã được gửi lên ngày %s; không phải gửi lại.",
                    VietnamTime.format(VietnamTime.dateOf(row.sentAt())));
        }
        obstacle(row).ifPresent(why -> {
            throw new Refusal(why);
        });
        send(row, archive.get(document), user);
    }
}
