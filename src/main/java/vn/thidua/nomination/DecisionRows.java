package vn.thidua.nomination;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.text.Texts;

/** What waits for an award decision: taken into one, out of it again, conferred by it, or refused before it. */
@Service
@Transactional
public class DecisionRows {

    private static final Set<NominationStatus> AWAITING = Set.of(NominationStatus.CHO_QUYET_DINH);
    private static final Set<NominationStatus> IN_DECISION = Set.of(NominationStatus.TRONG_QUYET_DINH);

    private final Nominations nominations;
    private final NominationMoves moves;
    private final RowStore rowStore;

    DecisionRows(Nominations nominations, NominationMoves moves, RowStore rowStore) {
        this.nominations = nominations;
        this.moves = moves;
        this.rowStore = rowStore;
    }

    /**
     * What waits for a decision at the appraiser's office, the longest waiting first.
     *
     * @param ofEachForm no more than so many of one award form
     */
    @Transactional(readOnly = true)
    public List<Nomination> awaiting(String plan, String office, int ofEachForm) {
        return nominations.lying(plan, office, AWAITING, ofEachForm);
    }

    /** How many of each award form wait there. */
    @Transactional(readOnly = true)
    public Map<String, Integer> awaitingByForm(String plan, String office) {
        return nominations.countLying(plan, office, AWAITING);
    }

    /**
     * Puts rows into a decision that is not issued yet.
     *
     * @param note names the decision in the row's story
     * @throws Conflict when one does not wait for a decision any more; the sentence names it
     */
    public void taken(Collection<String> rows, String actor, String note) {
        moves.move(
                rows,
                AWAITING,
                NominationStep.to(NominationStatus.TRONG_QUYET_DINH, actor).because(note));
    }

    /** Rows come out of a decision before it is issued, because they were taken out or because it will not be issued. */
    public void givenBack(Collection<String> rows, String actor, String note) {
        moves.move(
                rows,
                IN_DECISION,
                NominationStep.to(NominationStatus.CHO_QUYET_DINH, actor).because(note));
    }

    /**
     * Holds the rows until the transaction ends, for signing and numbering.
     *
     * @throws Conflict when one was withdrawn, held or refused a moment ago; the sentence names it
     */
    public List<Nomination> requireInDecision(Collection<String> rows) {
        List<Nomination> locked = moves.lock(rows);
        NominationMoves.require(locked, IN_DECISION);
        return locked;
    }

    /**
     * The decision is issued: the rows end.
     *
     * @param note number and date of the decision
     */
    public void conferred(Collection<String> rows, String actor, String note) {
        moves.move(
                rows,
                IN_DECISION,
                NominationStep.to(NominationStatus.DA_KHEN, actor)
                        .outOfDossier()
                        .because(note));
    }

    /**
     * Whoever decides says no.
     *
     * @param reasons by row; told to the proposing office
     */
    public void refused(Map<String, String> reasons, String actor) {
        List<RowMark> refused = new TreeMap<>(reasons)
                .entrySet().stream()
                        .map(each -> new RowMark(
                                each.getKey(),
                                Mark.KHONG_DU,
                                Texts.required(each.getValue(), "Lý do không khen thưởng", Texts.COMMENT)))
                        .toList();
        moves.move(
                reasons.keySet(),
                EnumSet.of(NominationStatus.CHO_QUYET_DINH, NominationStatus.TRONG_QUYET_DINH),
                NominationStep.to(NominationStatus.KHONG_KHEN, actor).outOfDossier());
        rowStore.reasons(refused);
    }
}
