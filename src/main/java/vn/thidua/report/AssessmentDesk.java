package vn.thidua.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.text.SpreadsheetText;
import vn.thidua.platform.time.VietnamTime;

/** What a person may look up about the yearly assessment. */
@Service
@Transactional(readOnly = true)
public class AssessmentDesk {

    private final Assessments assessments;
    private final ReportRounds rounds;
    private final Reports reports;
    private final Plans plans;
    private final People people;

    AssessmentDesk(Assessments assessments, ReportRounds rounds, Reports reports, Plans plans, People people) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.reports = reports;
        this.plans = plans;
        this.people = people;
    }

    /**
     * The results of a round as somebody may see them.
     *
     * @param fixed whether nothing changes any more
     * @param at when they were fixed or given, null while there is nothing to see
     * @param export whether the person may take the whole list with him
     */
    public record Seen(boolean fixed, Instant at, boolean export, List<SeenRow> offices) {

        /** @param result its words */
        public record SeenRow(String office, String officeName, String result, String remark) {}
    }

    /**
     * The results as the person may see them: whoever sees all reports sees all of them, an office its own once they are fixed;
     * nobody sees any before they are given.
     */
    public Seen seen(String planId, String period, String user) {
        boolean all = reports.seesAll(planId, user);
        String round = ReportRounds.id(planId, period);
        return assessments
                .given(round)
                .filter(given -> all || given.fixedAt() != null)
                .map(given -> new Seen(
                        given.fixedAt() != null,
                        given.fixedAt() == null ? given.assessedAt() : given.fixedAt(),
                        all,
                        rows(planId, round, user, all)))
                .orElse(new Seen(false, null, false, List.of()));
    }

    private List<Seen.SeenRow> rows(String planId, String round, String user, boolean all) {
        Plan plan = plans.plan(planId);
        Set<String> own = people.rolesOf(user).stream()
                .map(role -> role.group())
                .filter(group -> group.plan().equals(planId))
                .map(Group::office)
                .collect(Collectors.toSet());
        return Assessments.inOrder(plan, assessments.resultsOf(round)).stream()
                .filter(result -> all || own.contains(result.office()))
                .map(result -> new Seen.SeenRow(
                        result.office(), plan.office(result.office()).name(), result.resultName(), result.remark()))
                .toList();
    }

    /**
     * The year's list for the yearly rating of the offices, ready for a spreadsheet.
     *
     * @throws NotFound when nothing was given yet
     */
    public String export(String planId, String period, String user) {
        if (!reports.seesAll(planId, user)) {
            throw new NotAllowed(
                    "Chỉ cơ quan tổng hợp và người theo dõi lấy được danh sách đánh giá, xếp loại của mọi đơn vị.");
        }
        ReportRound round = rounds.find(ReportRounds.id(planId, period)).orElseThrow(NotFound::new);
        AssessmentStore.Given given = assessments.given(round.id()).orElseThrow(NotFound::new);
        Plan plan = plans.plan(planId);
        DocumentView.Table table = assessments.table(round).orElseThrow(NotFound::new);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                "Kết quả đánh giá, xếp loại thực hiện Phong trào thi đua năm %s, phục vụ bình xét thi đua năm %s"
                        .formatted(period, period)));
        lines.add(List.of(plan.shortTitle()));
        lines.add(List.of(
                given.fixedAt() == null
                        ? "Dự kiến, chưa chốt (lập ngày %s)"
                                .formatted(VietnamTime.format(VietnamTime.dateOf(given.assessedAt())))
                        : "Đã chốt cùng báo cáo tổng hợp ngày "
                                + VietnamTime.format(VietnamTime.dateOf(given.fixedAt()))));
        lines.add(List.of());
        lines.add(table.columns());
        lines.addAll(table.rows());
        return SpreadsheetText.of(lines);
    }
}
