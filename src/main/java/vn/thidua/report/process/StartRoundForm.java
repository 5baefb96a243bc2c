package vn.thidua.report.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;
import vn.thidua.report.RoundDates;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Mở đợt báo cáo by hand, from Tasklist. */
@Component
class StartRoundForm implements StartHandler<StartRoundForm.Wanted> {

    /**
     * @param period id of a {@link ReportPeriod}
     * @param letter whether a letter asks for the reports first
     */
    record Wanted(String period, LocalDate closesOn, boolean letter) {}

    record Choice(String id, String name) {}

    private final ReportRounds rounds;
    private final RoundDates dates;
    private final Reports reports;
    private final Clock clock;

    StartRoundForm(ReportRounds rounds, RoundDates dates, Reports reports, Clock clock) {
        this.rounds = rounds;
        this.dates = dates;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String process() {
        return ReportRoundProcess.KEY;
    }

    @Override
    public Class<Wanted> submission() {
        return Wanted.class;
    }

    @Override
    public Start prepare(String plan, String user, Wanted wanted) {
        if (!reports.consolidates(plan, user)) {
            throw new Refusal(
                    "Chỉ cơ quan tổng hợp mới mở được đợt báo cáo; hãy liên hệ cơ quan tổng hợp của kế hoạch.");
        }
        ReportPeriod period = ReportPeriod.parse(wanted.period())
                .orElseThrow(() -> new Refusal("Chưa chọn kỳ báo cáo; hãy chọn một kỳ trong danh sách."));
        rounds.requirePossible(plan, period, wanted.closesOn());
        return new Start(
                ReportRounds.id(plan, period.id()),
                Facts.of(
                        Variables.PLAN.is(plan),
                        Variables.PERIOD.is(period.id()),
                        Variables.LETTER_WANTED.is(wanted.letter()),
                        Variables.OPENED_BY.is(user),
                        Variables.CLOSES_AT.is(Date.from(VietnamTime.endOf(wanted.closesOn())))));
    }

    @Override
    public Object form(String plan, String user) {
        LocalDate today = LocalDate.now(clock);
        List<ReportPeriod> open = rounds.openable(plan);
        ReportPeriod suggested = rounds.next(plan)
                .map(next -> ReportPeriod.of(next.period()))
                .filter(open::contains)
                .or(() -> open.stream().findFirst())
                .orElse(null);
        var due = new LinkedHashMap<String, String>();
        open.forEach(each -> due.put(
                each.id(),
                dates.dueDay(plan, each)
                        .map(day -> "hết ngày " + VietnamTime.format(day))
                        .orElse("Kế hoạch không ghi")));
        var form = new LinkedHashMap<String, Object>();
        form.put(
                "periods",
                open.stream()
                        .map(each -> new Choice(each.id(), Texts.asTitle(each.label())))
                        .toList());
        form.put("due", due);
        form.put("suggestedPeriod", suggested == null ? null : suggested.id());
        form.put("closesOn", suggested == null ? null : later(today, dates.usualClosing(plan, suggested)));
        form.put("earliestClosesOn", today);
        return form;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
