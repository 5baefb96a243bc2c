package vn.thidua.nomination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.Body;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.text.Texts;

/**
 * What the bodies of the levels (Hội đồng, Thường trực) are asked and answer. A body takes what waits for it from the pool of
 * its office; while it sits, the rows stay where they are, and somebody may still withdraw or hold them.
 */
@Service
@Transactional
public class LevelResults {

    private static final Set<NominationStatus> WAITING = Set.of(NominationStatus.CHO_HOP);

    private final Nominations nominations;
    private final NominationMoves moves;
    private final LevelStore levels;
    private final MarkStore marks;
    private final RowStore rowStore;

    LevelResults(
            Nominations nominations, NominationMoves moves, LevelStore levels, MarkStore marks, RowStore rowStore) {
        this.nominations = nominations;
        this.moves = moves;
        this.levels = levels;
        this.marks = marks;
        this.rowStore = rowStore;
    }

    /**
     * Ids of what waits for a body, the longest waiting first.
     *
     * @param office the council's office, or the standing body's
     */
    @Transactional(readOnly = true)
    public List<String> waiting(String plan, String office, Body body) {
        return levels.waitingFor(plan, office, body);
    }

    /** Those of them that wait for that body now, by id. */
    @Transactional(readOnly = true)
    public Map<String, Nomination> stillWaiting(String plan, String office, Body body, Collection<String> ids) {
        List<Nomination> known = nominations.all(ids);
        Map<String, LevelDossier> dossiers = dossiers(known);
        return known.stream()
                .filter(row -> WAITING.contains(row.status())
                        && row.plan().equals(plan)
                        && row.office().equals(office)
                        && dossiers.containsKey(row.dossier())
                        && dossiers.get(row.dossier()).body() == body)
                .collect(Collectors.toMap(Nomination::id, row -> row));
    }

    /** The dossiers of the level in which rows lie, by row: path, legal basis, body. */
    @Transactional(readOnly = true)
    public Map<String, LevelDossier> dossiersOf(Collection<String> rows) {
        List<Nomination> all = nominations.all(rows);
        Map<String, LevelDossier> known = dossiers(all);
        return all.stream()
                .filter(row -> known.containsKey(row.dossier()))
                .collect(Collectors.toMap(Nomination::id, row -> known.get(row.dossier())));
    }

    /**
     * The body has decided: what passed goes on to the decision or to the submission of this level, what did not is refused.
     *
     * @param session id of what the body sat or voted in; its number is kept with every row
     * @param results by nomination; what the body put off is left out and goes on waiting
     * @param actor who closed the session
     * @throws Conflict when one does not wait for the body any more; the sentence names it
     * @throws NotFound when one does not exist
     */
    public void bodySaid(String session, Map<String, BodyResult> results, String actor) {
        var sorted = new TreeMap<>(results);
        List<Nomination> rows = moves.lock(sorted.keySet());
        NominationMoves.require(rows, WAITING);
        Map<String, LevelDossier> dossiers = dossiers(rows);
        rows.stream()
                .collect(Collectors.groupingBy(Nomination::dossier))
                .forEach((dossier, some) -> marks.save(
                        dossier,
                        LevelStep.BODY,
                        some.stream()
                                .map(row -> mark(row.id(), session, sorted.get(row.id())))
                                .toList(),
                        actor));
        var steps = new LinkedHashMap<NominationStep, List<String>>();
        rows.forEach(row -> steps.computeIfAbsent(
                        step(dossiers.get(row.dossier()), sorted.get(row.id()), actor), each -> new ArrayList<>())
                .add(row.id()));
        steps.forEach((step, ids) -> moves.move(ids, WAITING, step));
        List<RowMark> refused = sorted.entrySet().stream()
                .filter(each -> !each.getValue().passed())
                .map(each -> new RowMark(
                        each.getKey(),
                        Mark.KHONG_DU,
                        Texts.required(each.getValue().note(), "Kết quả xét không thông qua", Texts.COMMENT)))
                .toList();
        if (!refused.isEmpty()) {
            rowStore.reasons(refused);
        }
    }

    private static RowMark mark(String row, String session, BodyResult result) {
        return new RowMark(
                row,
                result.passed() ? Mark.DU : Mark.KHONG_DU,
                "%s – %s".formatted(called(session), result.note() == null ? "" : result.note()));
    }

    /** What officials call the session by: its number. */
    private static String called(String session) {
        return "phiên " + Nomination.numberIn(session);
    }

    private static NominationStep step(LevelDossier dossier, BodyResult result, String actor) {
        return result.passed()
                ? LevelDossier.afterBody(dossier, actor)
                : NominationStep.to(NominationStatus.KHONG_KHEN, actor).outOfDossier();
    }

    private Map<String, LevelDossier> dossiers(List<Nomination> rows) {
        return levels
                .all(rows.stream()
                        .map(Nomination::dossier)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(LevelDossier::id, each -> each));
    }
}
