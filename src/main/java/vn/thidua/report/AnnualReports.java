package vn.thidua.report;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.ReportPeriod;

/** What an office reported in the years of a phase, for those who build on it. */
@Component
public class AnnualReports {

    private final ReportStore store;

    AnnualReports(ReportStore store) {
        this.store = store;
    }

    /** The office's annual reports that count and were accepted, by year; with one statement. */
    @Transactional(readOnly = true)
    public TreeMap<Integer, Submission> accepted(String plan, String office, int first, int last) {
        var found = new TreeMap<Integer, Submission>();
        var rounds = IntStream.rangeClosed(first, last)
                .boxed()
                .collect(Collectors.toMap(
                        year -> ReportRounds.id(plan, new ReportPeriod(PeriodKind.NAM, year).id()), year -> year));
        store.accepted(office, rounds.keySet()).forEach(each -> found.put(rounds.get(each.round()), each));
        return found;
    }
}
