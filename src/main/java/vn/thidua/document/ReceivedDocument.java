package vn.thidua.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.plan.Purpose;

/**
 * A document that came in.
 *
 * @param number {@code 125/SNV-BTĐKT}
 * @param body office that issued it
 * @param summary trích yếu
 * @param file the issued copy
 */
record ReceivedDocument(
        String id,
        String number,
        LocalDate dated,
        String body,
        String summary,
        List<Purpose> purposes,
        DocumentStatus status,
        UUID file,
        Instant receivedAt) {}
