package vn.thidua.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the work on opened obligations in batches: one independent instance per office. Instance and obligation commit
 * together, so a crash in between neither loses an office nor starts one twice.
 */
@Service
@Transactional
public class ObligationStarts {

    /** Offices per transaction: large enough to be quick, small enough to retry. */
    public static final int BATCH = 50;

    private final Obligations obligations;
    private final ObligationKinds kinds;

    ObligationStarts(Obligations obligations, ObligationKinds kinds) {
        this.obligations = obligations;
        this.kinds = kinds;
    }

    /**
     * Starts the next batch of the round.
     *
     * @return whether some are left
     */
    public boolean startNext(String roundId) {
        List<Obligation> batch = obligations.nextUnstarted(roundId, BATCH);
        Map<String, String> started = new HashMap<>();
        batch.stream()
                .collect(Collectors.groupingBy(Obligation::kind))
                .forEach((kind, some) -> started.putAll(kinds.of(kind).start(some)));
        obligations.started(started);
        return obligations.hasUnstarted(roundId);
    }
}
