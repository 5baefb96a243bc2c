package vn.thidua.report.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.report.ReportEntries;
import vn.thidua.report.ReportEntry;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;

/** The offices' reports: each office its own work, or for an office without accounts the entry by another. */
@Component
class ReportObligations implements ObligationKind {

    private final ReportRounds rounds;
    private final ReportEntries entries;
    private final OfficeReportStarter starter;

    ReportObligations(ReportRounds rounds, ReportEntries entries, OfficeReportStarter starter) {
        this.rounds = rounds;
        this.entries = entries;
        this.starter = starter;
    }

    @Override
    public boolean handles(String kind) {
        return kind.equals(ReportRound.KIND);
    }

    @Override
    public String name(String plan, String kind) {
        return "Báo cáo";
    }

    @Override
    public String title(String plan, String kind, String period) {
        return "Báo cáo " + ReportPeriod.labelOf(period);
    }

    @Override
    public Map<String, String> start(Collection<Obligation> obligations) {
        var started = new LinkedHashMap<String, String>();
        List<ReportEntry> entered = new ArrayList<>();
        Date closesAt = closesAt(obligations.iterator().next().roundId());
        for (Obligation obligation : obligations) {
            if (starter.worksHere(obligation)) {
                started.put(obligation.id(), starter.report(obligation, closesAt));
            } else {
                ReportEntry entry = entries.entryOfRound(obligation);
                started.put(obligation.id(), starter.entry(obligation, entry));
                entered.add(entry.in(started.get(obligation.id())));
            }
        }
        entries.started(entered);
        return started;
    }

    private Date closesAt(String round) {
        return Date.from(rounds.find(round).orElseThrow().closesAt());
    }
}
