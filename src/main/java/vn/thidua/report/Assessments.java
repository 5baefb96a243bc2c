package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Assessment;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Đánh giá, xếp loại: once a year the plan's assessor gives every office a result on the plan's scale, with its lateness and
 * the supplements asked for beside it. The results go with the consolidated report, may be corrected until it is issued, and
 * are fixed then.
 */
@Service
@Transactional
public class Assessments {

    /** Longest remark, in characters. */
    static final int REMARK = 500;

    private static final String TABLE = "Kết quả đánh giá, xếp loại";
    private static final int NAMED = 5;

    private final AssessmentStore store;
    private final ReportRounds rounds;
    private final Obligations obligations;
    private final Plans plans;
    private final People people;
    private final WorkingDays workingDays;
    private final Clock clock;

    Assessments(
            AssessmentStore store,
            ReportRounds rounds,
            Obligations obligations,
            Plans plans,
            People people,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.obligations = obligations;
        this.plans = plans;
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What the assessor chose for one office; without a result the office gets none. */
    public record Given(String office, String result, String remark) {}

    /**
     * The result of one office with what stood beside it.
     *
     * @param result id on the plan's scale
     * @param resultName its words on the day it was given
     * @param remark may be null
     * @param daysLate working days after the date; 0 for an office that is on time, requested, or has no date
     * @param supplements how often a supplement was requested
     */
    public record Result(
            String office,
            String result,
            String resultName,
            String remark,
            String status,
            String progress,
            int daysLate,
            int supplements) {}

    /**
     * One office on the assessor's sheet.
     *
     * @param required whether it must get a result; a requested office may
     * @param result null while it has none
     */
    public record Row(
            String office,
            String officeName,
            boolean required,
            String status,
            String progress,
            Instant sentAt,
            int daysLate,
            int supplements,
            String result,
            String remark) {}

    /** One result on the scale. */
    public record Step(String id, String name) {}

    /**
     * Everything that the form of the assessment shows.
     *
     * @param basis what the results are based on
     */
    public record Sheet(String period, String basis, List<Step> scale, List<Row> offices, int remarkChars) {}

    /** Whether the round is assessed: the plan says so, and it is the round of a whole year. */
    public static boolean wanted(Plan plan, ReportRound round) {
        return plan.assessment() != null && round.period().equals(String.valueOf(round.year()));
    }

    /** The assessor of a plan that knows one. */
    public static Group assessor(Plan plan) {
        return new Group(plan.id(), plan.assessment().by(), Role.CHUYEN_VIEN);
    }

    // ---- giving results ---------------------------------------------------------------------------------------------

    /** The sheet of a round with what was given so far. */
    @Transactional(readOnly = true)
    public Sheet sheet(String roundId) {
        ReportRound round = rounds.get(roundId);
        Plan plan = plans.plan(round.plan());
        Map<String, Result> before =
                store.results(roundId).stream().collect(Collectors.toMap(Result::office, Function.identity()));
        Map<String, Integer> supplements = obligations.supplementsRequested(roundId);
        List<Row> rows = assessed(plan, roundId).stream()
                .map(owed -> {
                    Result result = before.get(owed.office());
                    return new Row(
                            owed.office(),
                            plan.office(owed.office()).name(),
                            owed.mode() == DutyMode.GIAO,
                            owed.status().label(),
                            owed.progress(clock.instant()).label(),
                            owed.sentAt(),
                            daysLate(owed),
                            supplements.getOrDefault(owed.id(), 0),
                            result == null ? null : result.result(),
                            result == null ? null : result.remark());
                })
                .toList();
        return new Sheet(
                round.period(),
                plan.assessment().with(),
                plan.assessment().scale().stream()
                        .map(step -> new Step(step.id(), step.name()))
                        .toList(),
                rows,
                REMARK);
    }

    /**
     * Gives the offices of a round their results, or corrects them.
     *
     * @throws Refusal when an office that owes the report has none, or the results are fixed; nothing is changed then
     */
    public void assess(String roundId, String user, List<Given> given) {
        ReportRound round = rounds.get(roundId);
        Plan plan = plans.plan(round.plan());
        if (!people.worksAs(user, assessor(plan))) {
            throw Refusal.of(
                    "Chỉ chuyên viên của %s mới đánh giá, xếp loại được các cơ quan, đơn vị; hãy chuyển việc cho người có vai trò phù hợp.",
                    plan.office(plan.assessment().by()).name());
        }
        if (fixed(roundId)) {
            throw new Refusal(
                    "Kết quả đánh giá, xếp loại đã chốt cùng báo cáo tổng hợp nên không sửa được; hãy tải lại trang.");
        }
        store.save(round, results(round, given), user, clock.instant());
    }

    /**
     * What the results would be.
     *
     * @throws Refusal naming the first thing that is wrong
     */
    List<Result> results(ReportRound round, List<Given> given) {
        Plan plan = plans.plan(round.plan());
        Map<String, Obligation> owed = assessed(plan, round.id()).stream()
                .collect(Collectors.toMap(
                        Obligation::office, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, Given> chosen = new HashMap<>();
        for (Given each : given == null ? List.<Given>of() : given) {
            if (!owed.containsKey(each.office()) || chosen.put(each.office(), each) != null) {
                throw new Refusal(
                        "Danh sách xếp loại có nơi không phải báo cáo trong đợt này hoặc ghi hai lần; hãy tải lại trang và chọn lại.");
            }
        }
        Map<String, Integer> supplements = obligations.supplementsRequested(round.id());
        var results = new ArrayList<Result>();
        var without = new ArrayList<String>();
        for (Obligation obligation : owed.values()) {
            Given each = chosen.get(obligation.office());
            if (each == null || each.result() == null || each.result().isBlank()) {
                if (obligation.mode() == DutyMode.GIAO) {
                    without.add(plan.office(obligation.office()).name());
                }
                continue;
            }
            results.add(new Result(
                    obligation.office(),
                    each.result(),
                    step(plan, each.result()).name(),
                    Texts.optional(
                            each.remark(),
                            "Nhận xét về " + plan.office(obligation.office()).name(),
                            REMARK),
                    obligation.status().label(),
                    obligation.progress(clock.instant()).label(),
                    daysLate(obligation),
                    supplements.getOrDefault(obligation.id(), 0)));
        }
        if (!without.isEmpty()) {
            throw Refusal.of(
                    "Còn %d cơ quan, đơn vị chưa xếp loại (%s%s); hãy chọn mức xếp loại cho đủ rồi gửi.",
                    without.size(),
                    without.stream().limit(NAMED).collect(Collectors.joining("; ")),
                    without.size() > NAMED ? "; …" : "");
        }
        return results;
    }

    private static Assessment.ScaleStep step(Plan plan, String id) {
        return plan.assessment().scale().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Có mức xếp loại không thuộc thang mức của kế hoạch; hãy tải lại trang và chọn lại."));
    }

    /** Who is assessed: whoever owed the report; an office from which nothing was expected is left out. */
    private List<Obligation> assessed(Plan plan, String roundId) {
        List<String> order = plan.offices().stream().map(Office::id).toList();
        return obligations.ofRound(roundId).stream()
                .filter(obligation -> !obligation.status().notRequired())
                .sorted(Comparator.comparingInt(obligation -> order.indexOf(obligation.office())))
                .toList();
    }

    private int daysLate(Obligation obligation) {
        if (obligation.dueAt() == null || obligation.mode() == DutyMode.DE_NGHI) {
            return 0;
        }
        Instant until = obligation.sentAt() == null ? clock.instant() : obligation.sentAt();
        LocalDate due = VietnamTime.dateOf(obligation.dueAt());
        return Math.max(0, workingDays.between(due, VietnamTime.dateOf(until)));
    }

    // ---- fixed with the consolidated report -------------------------------------------------------------------------

    /** The first consolidated report is issued, or the round ends without one: nothing changes any more. */
    public void fix(String roundId) {
        store.fix(roundId, clock.instant());
    }

    /** When the results were given and fixed, or empty before. */
    Optional<AssessmentStore.Given> given(String roundId) {
        return store.given(roundId);
    }

    /** What was given so far, fixed or not. */
    List<Result> resultsOf(String roundId) {
        return store.results(roundId);
    }

    boolean fixed(String roundId) {
        return store.given(roundId).filter(given -> given.fixedAt() != null).isPresent();
    }

    /** The results as they stand now, as a table of the report; empty when none were given. */
    Optional<DocumentView.Table> table(ReportRound round) {
        List<Result> results = store.results(round.id());
        return results.isEmpty() ? Optional.empty() : Optional.of(table(round, results));
    }

    DocumentView.Table table(ReportRound round, List<Result> results) {
        Plan plan = plans.plan(round.plan());
        return new DocumentView.Table(
                TABLE,
                List.of(
                        "Cơ quan, đơn vị",
                        "Kết quả xếp loại",
                        "Nhận xét",
                        "Tiến độ gửi báo cáo",
                        "Số ngày làm việc chậm",
                        "Số lần yêu cầu bổ sung"),
                inOrder(plan, results).stream()
                        .map(result -> List.of(
                                plan.office(result.office()).name(),
                                result.resultName(),
                                result.remark() == null ? "" : result.remark(),
                                result.progress(),
                                String.valueOf(result.daysLate()),
                                String.valueOf(result.supplements())))
                        .toList());
    }

    static List<Result> inOrder(Plan plan, List<Result> results) {
        List<String> order = plan.offices().stream().map(Office::id).toList();
        return results.stream()
                .sorted(Comparator.comparingInt(result -> order.indexOf(result.office())))
                .toList();
    }

    // ---- reading ----------------------------------------------------------------------------------------------------

    /** The fixed results of a plan's year, by the order of the offices' ids; empty before they are fixed. */
    @Transactional(readOnly = true)
    public List<Result> of(String plan, int year) {
        return store.fixed(plan, year);
    }
}
