package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.time.VietnamTime;

/** What was done to urge offices, as it is counted and as each obligation's history tells it. */
@Component
class UrgingTrace {

    private final UrgingStore store;
    private final Obligations obligations;
    private final Clock clock;

    UrgingTrace(UrgingStore store, Obligations obligations, Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** Counts, for the offices of these obligations. */
    void record(String round, List<Obligation> urged, UrgingKind kind, String letter, String number, String by) {
        if (!urged.isEmpty()) {
            Instant now = clock.instant();
            store.add(
                    round,
                    urged.stream().map(Obligation::id).toList(),
                    kind,
                    letter,
                    number,
                    by,
                    VietnamTime.dateOf(now),
                    now);
        }
    }

    /** An ordered office is urged, a requested one is asked. */
    void noteByMode(List<Obligation> urged, String by, String ordered, String requested, String note) {
        Map<Boolean, List<String>> byMode = urged.stream()
                .collect(Collectors.partitioningBy(
                        obligation -> obligation.mode() == DutyMode.DE_NGHI,
                        Collectors.mapping(Obligation::id, Collectors.toList())));
        if (!byMode.get(false).isEmpty()) {
            obligations.noteAll(byMode.get(false), by, ordered, note);
        }
        if (!byMode.get(true).isEmpty()) {
            obligations.noteAll(byMode.get(true), by, requested, note);
        }
    }
}
