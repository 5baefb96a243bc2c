package vn.thidua.report.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Mở đợt báo cáo by hand, from Tasklist. */
@Component
class StartRoundForm implements StartHandler<StartRoundForm.Wanted> {

    /** @param letter whether a letter asks for the reports first */
    record Wanted(int year, LocalDate closesOn, boolean letter) {}

    private final ReportRounds rounds;
    private final Reports reports;
    private final Clock clock;

    StartRoundForm(ReportRounds rounds, Reports reports, Clock clock) {
        this.rounds = rounds;
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
        rounds.requirePossible(plan, wanted.year(), wanted.closesOn());
        String period = String.valueOf(wanted.year());
        return new Start(
                ReportRounds.id(plan, period),
                Facts.of(
                        Variables.PLAN.is(plan),
                        Variables.PERIOD.is(period),
                        Variables.LETTER_WANTED.is(wanted.letter()),
                        Variables.OPENED_BY.is(user),
                        Variables.CLOSES_AT.is(Date.from(VietnamTime.endOf(wanted.closesOn())))));
    }

    @Override
    public Object form(String plan, String user) {
        int year = LocalDate.now(clock).getYear();
        List<Integer> open = Stream.of(year, year - 1)
                .filter(each ->
                        rounds.find(ReportRounds.id(plan, String.valueOf(each))).isEmpty())
                .toList();
        Map<Integer, LocalDate> due = new LinkedHashMap<>();
        open.forEach(each -> rounds.dueDay(plan, each).ifPresent(day -> due.put(each, day)));
        var form = new LinkedHashMap<String, Object>();
        form.put("years", open);
        form.put("due", due);
        form.put("suggestedYear", open.isEmpty() ? null : open.get(0));
        form.put("closesOn", rounds.usualClosing(plan, open.isEmpty() ? year : open.get(0)));
        form.put("earliestClosesOn", LocalDate.now(clock));
        return form;
    }
}
