package vn.thidua.nomination;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.Body;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.support.Desk;

/** A level that asks the Party committee: the tables may say so, and those in force say it for no award form. */
@Component
class RouteThroughTheParty {

    private final AwardPaths paths;
    private final Levels levels;
    private final LevelStore store;
    private final BatchStore batches;
    private final NominationMoves moves;
    private final Nominations nominations;
    private final TransactionTemplate transaction;
    private final Desk desk;

    RouteThroughTheParty(
            AwardPaths paths,
            Levels levels,
            LevelStore store,
            BatchStore batches,
            NominationMoves moves,
            Nominations nominations,
            TransactionTemplate transaction,
            Desk desk) {
        this.paths = paths;
        this.levels = levels;
        this.store = store;
        this.batches = batches;
        this.moves = moves;
        this.nominations = nominations;
        this.transaction = transaction;
        this.desk = desk;
    }

    /** What has arrived arrives once more, at a level that asks. */
    LevelDossier insteadOf(LevelDossier first, List<String> rows) {
        PathLevel given = paths.get(first.path()).levels().get(0);
        PathLevel asksParty = new PathLevel(
                1,
                given.level(),
                given.authority(),
                given.receiver(),
                given.appraiser(),
                Body.KHONG,
                null,
                true,
                true,
                false,
                10,
                List.of(),
                0,
                null,
                true,
                null,
                given.decision(),
                "Thử nghiệm",
                false);
        LevelDossier level = transaction.execute(status -> {
            moves.move(
                    rows,
                    Set.of(NominationStatus.CHO_KIEM_TRA),
                    NominationStep.to(NominationStatus.TRONG_DOT_TRINH, null));
            levels.open(batches.find(first.batch()).orElseThrow(), first.path(), asksParty, rows);
            return store.find(nominations.get(rows.get(0)).dossier()).orElseThrow();
        });
        desk.runReadySteps();
        return level;
    }
}
