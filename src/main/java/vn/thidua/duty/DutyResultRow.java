package vn.thidua.duty;

import java.time.Instant;

/**
 * One result as it was given.
 *
 * @param version from 1, counting what came back inside the office too
 * @param approvedBy null where one hand sends, and before the approval
 * @param sentAt null until it is sent
 */
record DutyResultRow(
        String obligation,
        int version,
        Given given,
        String givenBy,
        Instant givenAt,
        String approvedBy,
        Instant sentAt) {}
