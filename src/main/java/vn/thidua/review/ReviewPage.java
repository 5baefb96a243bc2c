package vn.thidua.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.ReviewWindows;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.organisation.People;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeGroup;
import vn.thidua.plan.OfficeSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotFound;
import vn.thidua.report.Reports;

/** Sơ kết, tổng kết: every review of the plan with its dates and how far it is, read by everybody of the plan. */
@Service
@Transactional(readOnly = true)
public class ReviewPage {

    private final Reviews reviews;
    private final ReviewCourse course;
    private final ReviewMeetings meetings;
    private final ReviewWindows windows;
    private final Obligations obligations;
    private final DocumentArchive documents;
    private final Attachments attachments;
    private final Reports reports;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    ReviewPage(
            Reviews reviews,
            ReviewCourse course,
            ReviewMeetings meetings,
            ReviewWindows windows,
            Obligations obligations,
            DocumentArchive documents,
            Attachments attachments,
            Reports reports,
            Plans plans,
            People people,
            Clock clock) {
        this.reviews = reviews;
        this.course = course;
        this.meetings = meetings;
        this.windows = windows;
        this.obligations = obligations;
        this.documents = documents;
        this.attachments = attachments;
        this.reports = reports;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** A row of the plan: who holds it and by when, in the plan's words. */
    public record Row(
            String name,
            String level,
            String heldBy,
            String holdBy,
            String reportBy,
            String figuresUntil,
            String source) {}

    /** The award window of the occasion. */
    public record Window(String title, LocalDate closesOn, boolean open) {}

    /** A signed report on it. */
    public record Report(String title, String number, LocalDate dated, List<DocumentView.AttachmentInfo> file) {}

    /**
     * One review.
     *
     * @param state where it stands, in words
     * @param held false: it is held above alone, and nothing is opened here
     * @param count how far the offices are; null where none of them owes anything, or before
     * @param meetings null before it is opened
     * @param window null before its guidance
     * @param mayClose whether the reader may begin the consolidation now
     */
    public record Line(
            String id,
            String phase,
            String kind,
            String title,
            String state,
            boolean held,
            List<Row> rows,
            Instant openedAt,
            Instant closesAt,
            Instant closedAt,
            LocalDate figuresUntil,
            RoundCount count,
            ReviewMeetings.Shown meetings,
            Window window,
            List<Report> reports,
            boolean mayClose) {}

    /** A figure that can be traced. */
    public record Traced(String id, String name, String unit) {}

    /**
     * @param seesAll whether the reader may ask for the computed results and where a figure comes from
     * @param figures empty for whoever may not
     */
    public record View(String plan, boolean seesAll, List<Traced> figures, List<Line> reviews) {}

    /** How an office stands. */
    public record OfficeRow(
            String office, String officeName, String status, String progress, Instant due, Instant sent, String row) {}

    public View view(String planId, String user) {
        Plan plan = plans.plan(planId);
        boolean seesAll = reports.seesAll(planId, user);
        boolean leads = course.leads(planId, user);
        Map<String, RoundCount> counts = obligations.counts(planId);
        var lines = new ArrayList<Line>();
        plan.phases().forEach(phase -> {
            for (ReviewKind kind : ReviewKind.values()) {
                ReviewRows.of(plan, phase.id(), kind).ifPresent(rows -> lines.add(line(plan, rows, counts, leads)));
            }
        });
        return new View(planId, seesAll, seesAll ? figures(plan) : List.of(), lines);
    }

    private Line line(Plan plan, ReviewRows rows, Map<String, RoundCount> counts, boolean leads) {
        String phase = rows.phase().id();
        String id = Review.id(plan.id(), phase, rows.kind());
        Optional<Review> review = reviews.find(id);
        boolean waiting = review.filter(each -> each.officesOpenedAt() != null && each.closedAt() == null)
                .isPresent();
        return new Line(
                id,
                phase,
                rows.kind().code(),
                Review.title(plan, phase, rows.kind()),
                review.map(ReviewPage::state).orElse(rows.onlyAbove() ? "Do cấp trên tổ chức" : "Chưa mở"),
                !rows.onlyAbove(),
                rows(plan, rows),
                review.map(Review::openedAt).orElse(null),
                review.map(Review::closesAt).orElse(null),
                review.map(Review::closedAt).orElse(null),
                review.map(Review::figuresUntil).orElse(null),
                counts.get(id),
                review.map(each -> meetings.shown(id)).orElse(null),
                windows.window(plan.id(), rows.kind(), phase).map(this::window).orElse(null),
                review.map(each -> reports(plan, id)).orElse(List.of()),
                waiting && leads);
    }

    private static String state(Review review) {
        if (review.endedAt() != null) {
            return "Đã hoàn thành";
        }
        if (review.consolidatedAt() != null) {
            return "Đã báo cáo";
        }
        if (review.closedAt() != null) {
            return "Đang tổng hợp, trình ký báo cáo";
        }
        return review.officesOpenedAt() == null
                ? "Đang chuẩn bị kế hoạch, đề cương"
                : "Đang nhận báo cáo của các đơn vị";
    }

    private static List<Row> rows(Plan plan, ReviewRows rows) {
        var all = new ArrayList<>(rows.offices());
        rows.own().ifPresent(all::add);
        rows.above().ifPresent(all::add);
        return all.stream()
                .map(row -> new Row(
                        row.name(),
                        row.level().label(),
                        row.heldBy().stream().map(each -> nameOf(plan, each)).collect(Collectors.joining("; ")),
                        row.holdBy().label(),
                        row.reportBy().label(),
                        row.figuresUntil().kind() == Deadline.Kind.NONE
                                ? null
                                : row.figuresUntil().label(),
                        row.source().label()))
                .toList();
    }

    private static String nameOf(Plan plan, String id) {
        return plan.findOffice(id)
                .map(Office::name)
                .or(() -> plan.officeSets().stream()
                        .filter(set -> set.id().equals(id))
                        .findFirst()
                        .map(OfficeSet::name))
                .or(() -> plan.groups().stream()
                        .filter(group -> group.id().equals(id))
                        .findFirst()
                        .map(OfficeGroup::name))
                .orElse(id);
    }

    private Window window(AwardWindow window) {
        return new Window(window.label(), window.fields().closesOn(), window.isOpenOn(LocalDate.now(clock)));
    }

    private List<Report> reports(Plan plan, String id) {
        return documents.issuedAbout(List.of(id)).stream()
                .map(issued -> new Report(
                        plan.signing(issued.kind()).title(),
                        issued.number(),
                        issued.dated(),
                        issued.file() == null ? List.of() : files(attachments.describe(List.of(issued.file())))))
                .toList();
    }

    private static List<DocumentView.AttachmentInfo> files(List<Attachment> files) {
        return DocumentView.AttachmentInfo.of(files);
    }

    private static List<Traced> figures(Plan plan) {
        return plan.reporting() == null
                ? List.of()
                : plan.reporting().figures().stream()
                        .filter(figure -> figure.scope() != FigureScope.THAM_CHIEU)
                        .map(ReviewPage::traced)
                        .toList();
    }

    private static Traced traced(Figure figure) {
        return new Traced(figure.id(), figure.name(), figure.unit());
    }

    /**
     * The offices that hold their own review: all of them for whoever sees all reports, else the reader's own.
     *
     * @throws NotFound when the plan has no such review
     */
    public List<OfficeRow> offices(String planId, String phase, ReviewKind kind, String user) {
        Plan plan = plans.plan(planId);
        ReviewRows rows = ReviewRows.of(plan, phase, kind).orElseThrow(NotFound::new);
        boolean seesAll = reports.seesAll(planId, user);
        Set<String> own = people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(planId))
                .map(group -> group.office())
                .collect(Collectors.toSet());
        Map<String, String> named = named(plan, rows);
        Instant now = clock.instant();
        return obligations.ofRound(Review.id(planId, phase, kind)).stream()
                .filter(obligation -> seesAll || own.contains(obligation.office()))
                .map(obligation -> row(plan, obligation, named, now))
                .toList();
    }

    /** Names of the plan's rows by the offices in them. */
    private static Map<String, String> named(Plan plan, ReviewRows rows) {
        return rows.offices().stream()
                .flatMap(row -> plan.offices().stream()
                        .filter(office -> row.heldBy().contains(office.id())
                                || office.sets().stream().anyMatch(row.heldBy()::contains))
                        .map(office -> Map.entry(office.id(), row.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static OfficeRow row(Plan plan, Obligation obligation, Map<String, String> named, Instant now) {
        return new OfficeRow(
                obligation.office(),
                plan.office(obligation.office()).name(),
                obligation.status().label(),
                obligation.progressLabel(now),
                obligation.dueAt(),
                obligation.sentAt(),
                named.get(obligation.office()));
    }
}
