package vn.thidua.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.thidua.awardrule.Body;

/**
 * One list at one level: a batch at its receiver, the part of it with the same path, or rows that were split off it.
 *
 * @param id {@code <plan>/nomination-level/<year>-<n>/<receiver>}, also the id of its obligation and business key
 * @param path route of its rows
 * @param sender office that submitted the list
 * @param receiver office that receives and checks
 * @param appraiser office that appraises and prepares what is signed
 * @param council office where rows wait for the body
 * @param decides whether this level confers; otherwise it submits on
 * @param agencies asked for hiệp y
 * @param postingDays days of public posting, null: none
 * @param basis legal basis of the level, for people
 * @param verified whether the basis was verified
 * @param beginsAt {@link Begin}
 * @param splitFrom the dossier that its rows left, or null
 * @param dueOn last day of the level; null while the clock stands
 * @param stoppedOn since when the clock stands for a supplement, or null
 * @param daysLeft working days left when it was stopped
 */
public record LevelDossier(
        String id,
        String plan,
        String batch,
        UUID path,
        int levelNo,
        String sender,
        String receiver,
        String appraiser,
        Body body,
        String council,
        boolean decides,
        int workingDays,
        List<String> agencies,
        int opinionDays,
        Integer postingDays,
        boolean partyOpinion,
        String basis,
        boolean verified,
        Begin beginsAt,
        String splitFrom,
        LocalDate dueOn,
        LocalDate stoppedOn,
        Integer daysLeft,
        LocalDate supplementDue,
        boolean closed,
        String process) {

    /** Kind in ids, and of the obligation. */
    public static final String KIND = "nomination-level";

    /** Kind of the obligation of the sending office while it supplements. */
    public static final String SUPPLEMENT = "nomination-supplement";

    /** At which step a dossier begins. */
    public enum Begin {
        CHECK,
        SUPPLEMENT,
        APPRAISE,
        BODY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean hasBody() {
        return body != Body.KHONG;
    }

    /** {@code <year>-<n>}. */
    public String period() {
        return id.split("/")[2];
    }

    /** The obligation of the sending office while it supplements. */
    public String supplementObligation() {
        return "%s/%s/%s/%s".formatted(plan, SUPPLEMENT, period(), sender);
    }

    /** Where rows go that the body let through, or that no body has to see. */
    static NominationStep afterBody(LevelDossier dossier, String actor) {
        return NominationStep.to(
                        dossier.decides() ? NominationStatus.CHO_QUYET_DINH : NominationStatus.CHO_TRINH, actor)
                .at(dossier.appraiser());
    }
}
