package vn.thidua.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.contribution.Contributions;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentView;
import vn.thidua.document.DraftAside;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/**
 * Cơ quan phối hợp: other offices help with an office's report. They are asked for figures or contribute by themselves; they
 * see the obligation, owe nothing, and are never late.
 */
@Service
@Transactional
public class Coordination implements DraftAside {

    private final Requests requests;
    private final FigureRequests figures;
    private final Obligations obligations;
    private final ObligationAccess access;
    private final Contributions contributions;
    private final Attachments attachments;
    private final Notices notices;
    private final People people;
    private final Plans plans;

    Coordination(
            Requests requests,
            FigureRequests figures,
            Obligations obligations,
            ObligationAccess access,
            Contributions contributions,
            Attachments attachments,
            Notices notices,
            People people,
            Plans plans) {
        this.requests = requests;
        this.figures = figures;
        this.obligations = obligations;
        this.access = access;
        this.contributions = contributions;
        this.attachments = attachments;
        this.notices = notices;
        this.people = people;
        this.plans = plans;
    }

    /** An office or a figure to choose. */
    public record Choice(String id, String name) {}

    /**
     * One request for figures with what came.
     *
     * @param office name of the office that is asked
     * @param wished by when, null when no day was wished
     * @param state in words
     * @param by name of who answered, null while open
     * @param text what was answered, or why not
     * @param rows figure, unit, so far, whole year
     */
    public record FigureRow(
            String office,
            Instant askedAt,
            String reason,
            LocalDate wished,
            String state,
            String by,
            Instant answeredAt,
            String text,
            List<List<String>> rows,
            List<DocumentView.AttachmentInfo> files) {}

    /**
     * @param offices who may be asked now; empty when the reader may not ask
     * @param figures of the asking office's own form
     * @param mayContribute the reader speaks for a coordinating office
     */
    public record Detail(
            List<String> coordinating,
            List<FigureRow> requests,
            List<Contributions.Row> contributions,
            List<Choice> offices,
            List<Choice> figures,
            boolean mayContribute) {}

    /** Another office's report with which one's own office helps. */
    public record CoordinatedRow(String period, String office, String officeName, String coordinating, String status) {}

    /**
     * Asks another office for figures; it coordinates the report from then on.
     *
     * @param wished by when, null for no certain day
     * @param wanted ids of figures of the asking office's own form
     */
    public ObligationRequest ask(
            String obligationId, String user, String office, String reason, LocalDate wished, List<String> wanted) {
        Obligation obligation = visible(obligationId, user);
        ObligationRequest asked = requests.ask(
                FigureRequests.CODE,
                obligation.id(),
                new RequestKind.Asking(user, obligation.office(), reason, figures.wanted(office, wished, wanted)));
        Set<String> coordinating = new TreeSet<>(obligations.coordinators(obligation.id()));
        if (coordinating.add(office)) {
            obligations.coordinate(obligation.id(), coordinating);
        }
        notices.raise(
                obligation.plan(),
                List.of(office),
                Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG),
                asked.id(),
                "figures-asked",
                VietnamTime.dateOf(asked.askedAt()),
                "%s đề nghị cơ quan cung cấp số liệu cho báo cáo %s; hãy mở việc “Cung cấp số liệu” để trả lời."
                        .formatted(
                                plans.plan(obligation.plan())
                                        .office(obligation.office())
                                        .name(),
                                ReportPeriod.labelOf(obligation.period())));
        return asked;
    }

    /** What other offices were asked for and gave. */
    @Transactional(readOnly = true)
    public Detail of(String obligationId, String user) {
        Obligation obligation = visible(obligationId, user);
        Plan plan = plans.plan(obligation.plan());
        boolean mayAsk = figures.mayAsk(obligation, user);
        return new Detail(
                obligations.coordinators(obligationId).stream()
                        .map(office -> plan.office(office).name())
                        .toList(),
                requestRows(obligation),
                contributions.of(obligation),
                mayAsk
                        ? figures.askable(obligation).stream()
                                .map(office -> new Choice(office.id(), office.name()))
                                .toList()
                        : List.of(),
                mayAsk
                        ? figures.ownFigures(obligation).stream()
                                .map(figure -> new Choice(figure.id(), figure.name()))
                                .toList()
                        : List.of(),
                contributions.mayContribute(obligation, user));
    }

    /** Reports of other offices with which the person's offices help, newest period first. */
    @Transactional(readOnly = true)
    public List<CoordinatedRow> coordinatedBy(String plan, String user) {
        Plan all = plans.plan(plan);
        return people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(plan))
                .map(Group::office)
                .distinct()
                .flatMap(office -> obligations.coordinatedBy(plan, office).stream()
                        .filter(obligation -> obligation.kind().equals(ReportRound.KIND))
                        .map(obligation -> new CoordinatedRow(
                                obligation.period(),
                                obligation.office(),
                                all.office(obligation.office()).name(),
                                all.office(office).name(),
                                obligation.status().label())))
                .toList();
    }

    /** Beside the draft of an office's report. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> beside(Document document) {
        var reporting = plans.plan(document.plan()).reporting();
        if (reporting == null || !reporting.document().equals(document.kind())) {
            return Map.of();
        }
        return obligations
                .find(document.subject())
                .map(obligation -> {
                    var aside = new LinkedHashMap<String, Object>();
                    aside.put("figureRequests", requestRows(obligation));
                    aside.put("contributions", contributions.of(obligation));
                    return (Map<String, Object>) aside;
                })
                .orElse(Map.of());
    }

    private List<FigureRow> requestRows(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        return requests.of(obligation.id()).stream()
                .filter(request -> request.kind().equals(FigureRequests.CODE))
                .map(request -> row(plan, obligation, request))
                .toList();
    }

    private FigureRow row(Plan plan, Obligation obligation, ObligationRequest request) {
        FigureRequests.Kept kept = figures.kept(request);
        boolean given = request.outcome() == ObligationRequest.Outcome.DONG_Y;
        return new FigureRow(
                plan.office(kept.office()).name(),
                request.askedAt(),
                request.reason(),
                kept.wished(),
                request.open() ? "Đang chờ trả lời" : figures.action(request.outcome()),
                request.answeredBy() == null ? null : people.nameOf(request.answeredBy()),
                request.answeredAt(),
                given
                        ? Stream.of(kept.text(), request.comment())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n\n"))
                        : request.comment(),
                given ? figures.rows(obligation, kept) : List.of(),
                given ? DocumentView.AttachmentInfo.of(attachments.describe(kept.attachments())) : List.of());
    }

    private Obligation visible(String obligationId, String user) {
        return obligations
                .find(obligationId)
                .filter(obligation -> access.sees(obligation, user))
                .orElseThrow(NotFound::new);
    }
}
