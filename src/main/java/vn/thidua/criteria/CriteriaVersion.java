package vn.thidua.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.criteria.domain.CriteriaContent;

/**
 * One version of a set of criteria, from its first draft on; or criteria of a superior that are adopted.
 *
 * @param id business key of its process; that of the obligation which it fulfils, otherwise with its number behind
 * @param series what a further version replaces: {@code <set>/<office>}, or {@code cap-tren/<uuid>} of an adoption
 * @param number 1, 2, … inside the series
 * @param set id of the plan's set; null for criteria of a superior that stand for none
 * @param office who works it out, or adopts it
 * @param obligation null for a version that nobody owes
 * @param title the field, in the plan's words
 * @param reason why there is a further version, or null
 * @param startedBy null when the plan's date came
 * @param content as worked out, and as issued once it is; null before the first draft
 * @param writtenBy who wrote it before the document began; none of them may sign it
 * @param comment null while it was not sent out for comments
 * @param issue null until it is issued or adopted
 */
public record CriteriaVersion(
        String id,
        String plan,
        String series,
        int number,
        String set,
        String office,
        String period,
        String obligation,
        String title,
        Stage stage,
        String reason,
        String startedBy,
        Instant startedAt,
        CriteriaContent content,
        List<String> writtenBy,
        Comment comment,
        Issue issue) {

    /**
     * Where the draft was sent.
     *
     * @param until last moment of the time for comments
     * @param agreed null while there was no answer; silence after the time is agreement
     */
    public record Comment(String office, Instant until, String by, Instant at, Boolean agreed) {}

    /**
     * @param document id of the document that issued it; null when adopted
     * @param superior id of the adopted document in the register of superior documents; null when issued here
     * @param number number and symbol
     * @param appliesTo offices, sets and groups that it binds; empty for its own field
     * @param inForceFrom first day on which it counts
     * @param end null as long as nobody ended it; only adopted criteria are ended, issued ones are replaced
     */
    public record Issue(
            String document,
            UUID superior,
            String number,
            LocalDate dated,
            List<String> appliesTo,
            LocalDate inForceFrom,
            Instant at,
            End end) {

        /** Just issued or adopted. */
        Issue(
                String document,
                UUID superior,
                String number,
                LocalDate dated,
                List<String> appliesTo,
                LocalDate inForceFrom,
                Instant at) {
            this(document, superior, number, dated, appliesTo, inForceFrom, at, null);
        }

        /** Whether it counts on the day, if no further version replaced it. */
        boolean countsOn(LocalDate day) {
            return !inForceFrom.isAfter(day) && (end == null || day.isBefore(end.on()));
        }
    }

    /**
     * Thôi áp dụng.
     *
     * @param on first day on which it does not count any more
     */
    public record End(LocalDate on, String reason, String by, Instant at) {}

    /** What somebody said about the draft. @param criterion id of the criterion, null when it is about the whole */
    public record Remark(int number, String criterion, String text) {}

    /** Before the number of an adoption's series. */
    static final String ADOPTED = "cap-tren/";

    static String series(String set, String office) {
        return set + "/" + office;
    }

    public boolean adopted() {
        return series.startsWith(ADOPTED);
    }
}
