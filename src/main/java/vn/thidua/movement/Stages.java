package vn.thidua.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewKind;
import vn.thidua.plan.ReviewLevel;
import vn.thidua.platform.text.Texts;

/** Where a movement can stand: launch, issuance of the plan, its phases and their reviews, from the plan alone. */
final class Stages {

    static final String LAUNCH = "launch";
    static final String ISSUANCE = "issuance";
    static final String PHASE = "phase";
    static final String REVIEW = "review";

    /** A review that the plan sets on a day without a span is prepared so many days (assumed: practice). */
    private static final int REVIEW_DAYS = 30;

    /** The period of what belongs to no phase. */
    private static final String WHOLE = "phong-trao";

    private Stages() {}

    /** @param title as the supervisor reads it */
    record Stage(Milestone milestone, String title) {}

    /** In the order of the movement's life. */
    static List<Stage> of(Plan plan) {
        var stages = new ArrayList<Stage>();
        LocalDate issued = plan.issuedOn() == null ? firstDay(plan) : plan.issuedOn();
        LocalDate launched =
                plan.launch() == null ? issued : first(plan.launch().due()).orElse(issued);
        LocalDate launchedBy =
                plan.launch() == null ? issued : end(plan.launch().due()).orElse(launched);
        stages.add(stage(LAUNCH, "phat-dong", WHOLE, launched, launchedBy, "Phát động phong trào"));
        stages.add(stage(ISSUANCE, "ke-hoach", WHOLE, issued, issued, "Ban hành Kế hoạch"));
        for (Phase phase : plan.phases()) {
            LocalDate starts = first(phase.starts()).orElse(issued);
            stages.add(stage(
                    PHASE,
                    phase.id(),
                    phase.id(),
                    starts,
                    end(phase.starts()).orElse(starts),
                    "Bắt đầu " + Texts.inSentence(phase.name())));
            reviewsOf(plan, phase.id())
                    .forEach(review -> stages.add(stage(
                            REVIEW,
                            review.id(),
                            phase.id(),
                            opens(plan, review),
                            latest(plan, review),
                            review.name())));
        }
        return stages;
    }

    private static Stage stage(
            String kind, String demand, String period, LocalDate opens, LocalDate until, String title) {
        return new Stage(new Milestone(kind, demand, period, opens, until.isBefore(opens) ? opens : until), title);
    }

    /** The reviews of a phase: sơ kết before tổng kết, the own ones before the superior's, earliest date first. */
    static List<Review> reviewsOf(Plan plan, String phase) {
        return plan.reviews().stream()
                .filter(review -> review.phase().equals(phase))
                .sorted(Comparator.comparing((Review review) -> review.kind() == ReviewKind.TONG_KET)
                        .thenComparing(review -> review.level() == ReviewLevel.CAP_TREN)
                        .thenComparing(review -> due(plan, review)))
                .toList();
    }

    /** The rows that are one campaign: the offices' part and the issuer's own of a phase. */
    static List<Review> own(Plan plan, String phase, ReviewKind kind) {
        return reviewsOf(plan, phase).stream()
                .filter(review -> review.kind() == kind && review.level() != ReviewLevel.CAP_TREN)
                .toList();
    }

    /** What is held together with it; itself alone where the superior holds it. */
    static List<Review> together(Plan plan, Review review) {
        return review.level() == ReviewLevel.CAP_TREN ? List.of(review) : own(plan, review.phase(), review.kind());
    }

    /** The day on which its campaign opens: with the offices' part, where they have one. */
    static LocalDate campaignOpens(Plan plan, Review review) {
        List<Review> together = together(plan, review);
        boolean offices = together.stream().anyMatch(each -> each.level() == ReviewLevel.DON_VI);
        return together.stream()
                .filter(each -> !offices || each.level() == ReviewLevel.DON_VI)
                .map(each -> opens(plan, each))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day for holding any of its campaign. */
    static LocalDate campaignDue(Plan plan, Review review) {
        return together(plan, review).stream()
                .map(each -> due(plan, each))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    static Review review(Plan plan, String id) {
        return plan.reviews().stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The last day for holding it: the plan's, or the last day of its phase where the plan gives none. */
    static LocalDate due(Plan plan, Review review) {
        return review.holdBy()
                .lastDay(0)
                .or(() -> end(review.holdBy()))
                .orElseGet(() -> plan.phases().stream()
                        .filter(phase -> phase.id().equals(review.phase()))
                        .findFirst()
                        .flatMap(phase -> end(phase.ends()))
                        .orElseGet(() -> lastDay(plan)));
    }

    /** The first day of the time for it; the issuer's own consolidates figures, so not before those are complete. */
    private static LocalDate opens(Plan plan, Review review) {
        LocalDate due = due(plan, review);
        LocalDate first = review.holdBy()
                .firstDay(0)
                .filter(day -> day.isBefore(due))
                .orElseGet(() -> due.minusDays(REVIEW_DAYS));
        return review.level() != ReviewLevel.CAP_BAN_HANH
                ? first
                : figuresComplete(plan, review)
                        .filter(complete -> complete.isAfter(first) && !complete.isAfter(due))
                        .orElse(first);
    }

    /** After the day up to which figures count; where it stands for the annual report, when the offices' reports are in, too. */
    private static Optional<LocalDate> figuresComplete(Plan plan, Review review) {
        Optional<LocalDate> counted = review.figuresUntil().lastDay(0).map(day -> day.plusDays(1));
        return counted.filter(day -> review.absorbsAnnual())
                .flatMap(day -> plan.reporting().period(PeriodKind.NAM))
                .flatMap(
                        period -> period.consolidatedDue().lastDay(review.year().orElseThrow()))
                .map(day -> day.minusDays(plan.reporting().consolidationDays()))
                .filter(closed -> closed.isAfter(counted.orElseThrow()))
                .or(() -> counted);
    }

    /** Until its report is due it may still be recorded as it comes. */
    private static LocalDate latest(Plan plan, Review review) {
        LocalDate held = due(plan, review);
        return review.reportBy().lastDay(0).filter(held::isBefore).orElse(held);
    }

    /** First day of the first phase; of the year of issue where the plan has none. */
    static LocalDate firstDay(Plan plan) {
        return plan.phases().stream()
                .flatMap(phase -> first(phase.starts()).stream())
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(plan.issuedOn()))
                .orElseThrow(() -> new IllegalStateException(
                        "Plan %s has neither a phase nor a date of issue".formatted(plan.id())));
    }

    /** Last day of the last phase; of the year of issue where the plan has none. */
    static LocalDate lastDay(Plan plan) {
        return plan.phases().stream()
                .flatMap(phase -> end(phase.ends()).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.of(firstDay(plan).getYear(), 12, 31));
    }

    private static Optional<LocalDate> first(Deadline deadline) {
        return deadline.firstDay(0).or(() -> deadline.lastDay(0));
    }

    /** The last day of the span that the words name, also where nobody can be late. */
    private static Optional<LocalDate> end(Deadline deadline) {
        return deadline.lastDay(0)
                .or(() -> Optional.ofNullable(deadline.point()).map(point -> point.lastDay(0)));
    }
}
