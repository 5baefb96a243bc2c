package vn.thidua.nomination;

import java.time.Instant;

/**
 * A stretch of a nomination's way.
 *
 * @param leftAt null: it is still there
 * @param actor who brought it there, null: the system
 */
public record NominationStage(
        int no,
        NominationStatus status,
        int levelNo,
        String office,
        Instant enteredAt,
        Instant leftAt,
        String actor,
        String note) {}
