package vn.thidua.awardrule;

import java.util.List;

/**
 * One level of an award path, with everybody in it named.
 *
 * @param no 1 for the first
 * @param level code of the {@link vn.thidua.plan.AwardTier}
 * @param authority office whose head confers here, or submits upwards
 * @param receiver office that receives the dossiers
 * @param appraiser office that checks and appraises them
 * @param council office of the council, null when {@code body} is {@link Body#KHONG}
 * @param minutesOfProposer whether the minutes of whoever submits to this level must come with the batch
 * @param decides whether the award is conferred here: true for the last level alone
 * @param outside whether the receiver has no accounts: the submission leaves, and what becomes of it is recorded
 * @param workingDays working days from the complete dossier
 * @param agencies whose opinion is asked (hiệp y); empty when nobody's is
 * @param hiepYDays working days after which silence is agreement; 0 when nobody is asked
 * @param postingDays working days of public posting before the body meets, or null
 * @param partyOpinion whether the Party committee's opinion is asked
 * @param submission id of the signing chain of what this level sends upwards, null when it never does
 * @param decision id of the signing chain it confers with, null when it does not confer here
 * @param basis legal basis, as shown to officials
 * @param verified false: shown as "chưa xác minh"
 */
public record PathLevel(
        int no,
        String level,
        String authority,
        String receiver,
        String appraiser,
        Body body,
        String council,
        boolean minutesOfProposer,
        boolean decides,
        boolean outside,
        int workingDays,
        List<String> agencies,
        int hiepYDays,
        Integer postingDays,
        boolean partyOpinion,
        String submission,
        String decision,
        String basis,
        boolean verified) {}
