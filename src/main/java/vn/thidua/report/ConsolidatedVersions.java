package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.IssueDocuments;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.domain.RoundSubject;

/**
 * Bản tiếp theo of a consolidated report, on request: a document of its own through the same chain, with the figures as they
 * are then. The version before stays as it was signed.
 */
@Service
@Transactional
public class ConsolidatedVersions {

    private final VersionStore store;
    private final ReportVersions versions;
    private final Reports reports;
    private final ReportRounds rounds;
    private final IssueDocuments issue;
    private final Plans plans;
    private final DueDates dueDates;
    private final Clock clock;

    ConsolidatedVersions(
            VersionStore store,
            ReportVersions versions,
            Reports reports,
            ReportRounds rounds,
            IssueDocuments issue,
            Plans plans,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.reports = reports;
        this.rounds = rounds;
        this.issue = issue;
        this.plans = plans;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * Begins the next version.
     *
     * @param document the report of the plan's route upward; null: every one in which something changed
     */
    public void start(String planId, String period, String document, String user) {
        if (!reports.consolidates(planId, user)) {
            if (!reports.seesAll(planId, user)) {
                throw new NotFound();
            }
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan tổng hợp mới lập được bản tiếp theo của báo cáo tổng hợp; hãy liên hệ cơ quan tổng hợp.");
        }
        ReportRound round = rounds.find(ReportRounds.id(planId, period)).orElseThrow(NotFound::new);
        store.hold(round.id());
        List<ReportVersions.Upward> asked = versions.of(round).stream()
                .filter(report -> document == null || report.document().equals(document))
                .toList();
        if (asked.isEmpty()) {
            throw new Refusal("Kế hoạch không có báo cáo tổng hợp này; hãy tải lại trang và chọn lại.");
        }
        List<ReportVersions.Upward> next =
                asked.stream().filter(ReportVersions::mayFollow).toList();
        if (next.isEmpty()) {
            throw refusal(asked.get(0));
        }
        next.forEach(report -> start(round, report, user));
    }

    private void start(ReportRound round, ReportVersions.Upward report, String user) {
        Reporting reporting = plans.plan(round.plan()).reporting();
        Reporting.Upward row = reporting.upward().stream()
                .filter(each -> each.document().equals(report.document()))
                .findFirst()
                .orElseThrow();
        int version = store.newest(round.id(), row.document()) + 1;
        Instant now = clock.instant();
        store.insert(round.id(), row.document(), version, user, now);
        issue.start(
                round.plan(),
                row.document(),
                new RoundSubject(round.id(), version).id(),
                row.drafter(),
                round.period(),
                dueDates.dueAfter(LocalDate.now(clock), reporting.consolidationDays()),
                now);
    }

    private static Refusal refusal(ReportVersions.Upward report) {
        if (report.underWay() && report.issued()) {
            return Refusal.of(
                    "Bản tiếp theo của báo cáo tổng hợp gửi %s đang được lập; hãy hoàn thành bản đó trước.",
                    report.to());
        }
        return report.issued()
                ? Refusal.of(
                        "Số liệu chưa thay đổi so với báo cáo tổng hợp gửi %s nên chưa cần lập bản tiếp theo; hãy chờ có báo cáo mới được tiếp nhận.",
                        report.to())
                : Refusal.of(
                        "Báo cáo tổng hợp gửi %s chưa được phát hành; hãy hoàn thành bản đó với số liệu hiện có.",
                        report.to());
    }
}
