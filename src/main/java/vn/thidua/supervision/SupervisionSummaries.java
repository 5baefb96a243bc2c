package vn.thidua.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Status;

/** Counts of supervisions by year. */
final class SupervisionSummaries {

    private SupervisionSummaries() {}

    /** @param followUps the follow-up obligations of a supervision */
    static List<Supervisions.Summary> of(
            List<SupervisionCase> all, List<Visit> visits, Function<SupervisionCase, List<Obligation>> followUps) {
        Map<String, List<Visit>> bySupervision = visits.stream().collect(Collectors.groupingBy(Visit::supervision));
        Map<Integer, List<SupervisionCase>> byYear = all.stream()
                .filter(held -> held.status() != CaseStatus.KHONG_TO_CHUC)
                .collect(Collectors.groupingBy(SupervisionCase::year, TreeMap::new, Collectors.toList()));
        var years = new ArrayList<Supervisions.Summary>();
        byYear.forEach((year, some) -> {
            int units = 0;
            int findings = 0;
            int answered = 0;
            for (SupervisionCase held : some) {
                Set<String> done = done(followUps.apply(held));
                for (Visit visit : bySupervision.getOrDefault(held.id(), List.of())) {
                    if (visit.status() == VisitStatus.DA_CO_BIEN_BAN) {
                        units++;
                        findings += visit.findings().size();
                        answered +=
                                done.contains(visit.office()) ? visit.findings().size() : 0;
                    }
                }
            }
            years.add(new Supervisions.Summary(year, some.size(), units, findings, answered));
        });
        return years;
    }

    /** The offices whose report on the conclusion was accepted. */
    static Set<String> done(List<Obligation> followUps) {
        return followUps.stream()
                .filter(obligation -> obligation.status() == Status.HOAN_THANH)
                .map(Obligation::office)
                .collect(Collectors.toSet());
    }
}
