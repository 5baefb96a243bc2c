package vn.thidua.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.IfDayOff;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRounds;

/** Reviews of phases: opened once each, with the offices that owe their part. */
@Service
@Transactional
public class Reviews {

    /** Kept for council, conference and signing before the issuer's own date, where the plan gives no closing date (practice). */
    private static final int CLOSING_DAYS = 10;

    private final ReviewStore store;
    private final Obligations obligations;
    private final ReportRounds rounds;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final Plans plans;
    private final Clock clock;

    Reviews(
            ReviewStore store,
            Obligations obligations,
            ReportRounds rounds,
            DueDates dueDates,
            WorkingDays workingDays,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.rounds = rounds;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Opens the review of a phase; a phase has one of each kind.
     *
     * @param closesOn when consolidation begins, null: the usual day
     * @param by person, null for the programme
     * @throws Refusal when the plan does not have it, its phase has not begun, the movement is over, or it is open already
     */
    public Review open(String planId, String phase, ReviewKind kind, LocalDate closesOn, String by) {
        requirePossible(planId, phase, kind, closesOn);
        Plan plan = plans.plan(planId);
        ReviewRows rows = ReviewRows.of(plan, phase, kind).orElseThrow();
        Review review = new Review(
                Review.id(planId, phase, kind),
                planId,
                kind,
                phase,
                figuresUntil(rows),
                clock.instant(),
                by,
                officesDueOn(plan, rows).map(VietnamTime::endOf).orElse(null),
                VietnamTime.endOf(closesOn == null ? usualClosing(plan, rows) : closesOn),
                null,
                null,
                0,
                null,
                null);
        if (!store.insert(review)) {
            throw openAlready(plan, phase, kind);
        }
        return review;
    }

    /** @throws Refusal saying why the review cannot be opened today */
    @Transactional(readOnly = true)
    public void requirePossible(String planId, String phase, ReviewKind kind, LocalDate closesOn) {
        Plan plan = plans.plan(planId);
        String title = Review.title(plan, phase, kind);
        LocalDate today = LocalDate.now(clock);
        ReviewRows rows = ReviewRows.of(plan, phase, kind)
                .orElseThrow(() -> Refusal.of(
                        "Kế hoạch này không quy định %s nên không mở được; hãy chọn giai đoạn khác.", lower(title)));
        if (rows.onlyAbove()) {
            throw Refusal.of(
                    "%s do cấp trên tổ chức nên không mở ở Kế hoạch này; hãy đánh dấu khi cấp trên đã tổ chức.", title);
        }
        LocalDate begins = rows.phase()
                .starts()
                .firstDay(0)
                .or(() -> rows.phase().starts().lastDay(0))
                .orElse(LocalDate.MIN);
        if (today.isBefore(begins)) {
            throw Refusal.of(
                    "Chưa mở được %s vì giai đoạn bắt đầu từ ngày %s; hãy mở từ ngày đó trở đi.",
                    lower(title), VietnamTime.format(begins));
        }
        if (!rounds.movementRuns(planId)) {
            throw Refusal.of(
                    "Không mở được %s vì phong trào thi đua đã kết thúc; hãy xem kết quả trong hồ sơ lưu.",
                    lower(title));
        }
        if (store.find(Review.id(planId, phase, kind)).isPresent()) {
            throw openAlready(plan, phase, kind);
        }
        if (closesOn != null) {
            requireClosing(plan, rows, closesOn, today);
        }
    }

    private void requireClosing(Plan plan, ReviewRows rows, LocalDate closesOn, LocalDate today) {
        if (closesOn.isBefore(today)) {
            throw Refusal.of(
                    "Ngày chốt %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(closesOn), VietnamTime.format(today));
        }
        Optional<LocalDate> due = officesDueOn(plan, rows).filter(day -> !day.isBefore(today));
        if (due.isPresent() && closesOn.isBefore(due.get())) {
            throw Refusal.of(
                    "Ngày chốt %s sớm hơn hạn báo cáo %s của các đơn vị; hãy chọn ngày chốt từ hạn đó trở đi.",
                    VietnamTime.format(closesOn), VietnamTime.format(due.get()));
        }
        if (closesOn.isAfter(today.plusYears(1))) {
            throw Refusal.of("Ngày chốt %s quá xa; hãy chọn ngày trong vòng một năm.", VietnamTime.format(closesOn));
        }
    }

    private static Refusal openAlready(Plan plan, String phase, ReviewKind kind) {
        return Refusal.of(
                "%s đã được mở; hãy xem đợt đang mở trong trang Phong trào.", Review.title(plan, phase, kind));
    }

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public Review get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No review " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(String id) {
        return store.find(id);
    }

    /** In the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Review> ofPlan(String plan) {
        return store.ofPlan(plan);
    }

    /** The rows of the plan that make the review. */
    @Transactional(readOnly = true)
    public ReviewRows rows(Review review) {
        return ReviewRows.of(plans.plan(review.plan()), review.phase(), review.kind())
                .orElseThrow(() -> new IllegalArgumentException("The plan has no review " + review.id()));
    }

    /** As {@link #openObligations(String, Predicate)}, of every row. */
    public boolean openObligations(String id) {
        return openObligations(id, row -> true);
    }

    /**
     * Gives every office that holds its own review the obligation to report on it; each group of offices with its own date.
     *
     * @param asked which rows of the plan are asked for: those that were past when the plan was registered here may be left out
     * @return false when that happened before: nothing is done then
     */
    public boolean openObligations(String id, Predicate<vn.thidua.plan.Review> asked) {
        Review review = get(id);
        if (review.officesOpenedAt() != null) {
            return false;
        }
        Plan plan = plans.plan(review.plan());
        LocalDate today = LocalDate.now(clock);
        Set<String> opened = new HashSet<>();
        for (vn.thidua.plan.Review row :
                rows(review).offices().stream().filter(asked).toList()) {
            List<Obligations.Demand> demands = new ArrayList<>();
            for (Office office : plan.officesNamed(row.heldBy(), today)) {
                if (opened.add(office.id())) {
                    demands.add(new Obligations.Demand(office.id(), office.mode()));
                }
            }
            Optional<LocalDate> due = dueOn(plan, row);
            obligations.open(
                    plan.id(),
                    Review.obligationKind(review.kind()),
                    review.phase(),
                    demands,
                    due.map(VietnamTime::endOf).orElse(null),
                    due.map(dueDates::followUpAt).orElse(null));
        }
        store.officesOpened(id, clock.instant());
        return true;
    }

    /** The row under which an obligation's office holds its review. */
    @Transactional(readOnly = true)
    public vn.thidua.plan.Review rowOf(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        return rows(get(obligation.roundId()))
                .of(plan, plan.office(obligation.office()), VietnamTime.dateOf(obligation.openedAt()))
                .orElseThrow(() -> new IllegalStateException("No row of a review for " + obligation.id()));
    }

    /** By when the office holds its review; the date of its report where the plan names no day. */
    @Transactional(readOnly = true)
    public Instant holdBy(Obligation obligation) {
        return rowOf(obligation).holdBy().lastDay(0).map(VietnamTime::endOf).orElse(obligation.dueAt());
    }

    // ---- dates ---------------------------------------------------------------------------------------------------

    private Optional<LocalDate> officesDueOn(Plan plan, ReviewRows rows) {
        return rows.offices().stream().flatMap(row -> dueOn(plan, row).stream()).max(Comparator.naturalOrder());
    }

    /** The last day for the report; the day for holding it where the plan asks for no date of the report. */
    private Optional<LocalDate> dueOn(Plan plan, vn.thidua.plan.Review row) {
        IfDayOff rule =
                plan.reporting() == null ? IfDayOff.KEEP : plan.reporting().ifDayOff();
        return row.reportBy().lastDay(0).or(() -> row.holdBy().lastDay(0)).map(day -> dueDates.lastDay(day, rule));
    }

    /**
     * The plan's closing date; else some working days before the issuer's own report is due, but never before the offices' date
     * has passed; at once where no office owes anything.
     */
    private LocalDate usualClosing(Plan plan, ReviewRows rows) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> due = officesDueOn(plan, rows);
        if (rows.offices().isEmpty()) {
            return today;
        }
        LocalDate earliest = due.map(day -> workingDays.plus(day, 1)).orElse(today);
        return Stream.concat(rows.own().stream(), rows.offices().stream())
                .flatMap(row -> Stream.ofNullable(row.closes()))
                .flatMap(closes -> closes.lastDay(0).stream())
                .findFirst()
                .or(() -> rows.own()
                        .flatMap(own -> own.reportBy().lastDay(0))
                        .map(day -> workingDays.minus(day, CLOSING_DAYS)))
                .filter(earliest::isBefore)
                .filter(today::isBefore)
                .orElse(earliest.isBefore(today) ? today : earliest);
    }

    /** The offices' day counts where they have one: their figures are those of the running year. */
    private static LocalDate figuresUntil(ReviewRows rows) {
        return Stream.concat(rows.offices().stream(), rows.own().stream())
                .map(vn.thidua.plan.Review::figuresUntil)
                .map(deadline -> deadline.lastDay(0))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String lower(String title) {
        return Texts.inSentence(title);
    }
}
