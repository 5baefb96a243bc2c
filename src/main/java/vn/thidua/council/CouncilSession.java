package vn.thidua.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Phiên họp: one session of a council, or of its standing body, on a list of nominations.
 *
 * @param id {@code <plan>/council-session/<year>-<n>/<office of the council>}, business key of its process
 * @param council id of the council's office
 * @param form null until prepared; so are day, hour, place and agenda
 * @param heldOn null for a written poll
 * @param shortNotice why members are invited later than usual, or null
 * @param votingUntil last day on which a ballot may be cast here; null while nobody votes here
 * @param onPaper whether those present voted on paper
 * @param secret whether ballots cast here go into the urn
 * @param secretary who signed the minutes as secretary; null before
 * @param chair who signed them as chair; null before
 * @param note why they were sent back, or why it was cancelled
 */
public record CouncilSession(
        String id,
        String plan,
        String council,
        CouncilBody body,
        int year,
        int n,
        SessionStatus status,
        SessionForm form,
        LocalDate heldOn,
        String heldAt,
        String place,
        String agenda,
        List<UUID> papers,
        String shortNotice,
        LocalDate votingUntil,
        boolean onPaper,
        boolean secret,
        String discussion,
        int postponed,
        String openedBy,
        Instant openedAt,
        Instant countedAt,
        String secretary,
        Instant secretaryAt,
        String chair,
        Instant chairAt,
        String note,
        Instant endedAt) {

    /** Kind in ids and business keys. */
    public static final String KIND = "council-session";

    /** {@code <year>-<n>}, as addresses have it. */
    public String number() {
        return year + "-" + n;
    }

    /** Id of the ballot of one member, business key of its process. */
    public static String ballot(String session, String person) {
        return session + "/" + person;
    }
}
