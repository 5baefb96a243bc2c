package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.Body;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plans;

/** Puts nominations straight before a council, for tests that are about what the council does: their level has examined them. */
@Component
public class WaitingForCouncil {

    private final DraftedNominations drafts;
    private final NominationMoves moves;
    private final LevelStore levels;
    private final AwardNumbers numbers;
    private final AwardPaths paths;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingForCouncil(
            DraftedNominations drafts,
            NominationMoves moves,
            LevelStore levels,
            AwardNumbers numbers,
            AwardPaths paths,
            Plans plans,
            JdbcClient jdbc,
            Clock clock) {
        this.drafts = drafts;
        this.moves = moves;
        this.levels = levels;
        this.numbers = numbers;
        this.paths = paths;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Households proposed by an office, waiting at the council's office. */
    public List<String> of(String plan, String proposer, String form, String council, String body, int howMany) {
        List<String> ids = drafts.of(plan, proposer, "cua-so", form, howMany, plan + "." + proposer + ".chuyen-vien");
        AwardPath path = paths.pathFor(plan, form, NomineeKind.HO_GIA_DINH, proposer, LocalDate.now(clock));
        String batch = numbers.nextId(plan, "nomination-batch", 2024, proposer);
        jdbc.sql("""
                        insert into thidua.nomination_batch (id, plan_id, office_id, form, status, submission_kind, opened_at, opened_by)
                        values (?, ?, ?, ?, 'da-gui', 'to-trinh', now(), 'thu')
                        """).params(batch, plan, proposer, form).update();
        LevelDossier dossier = dossier(plan, path.id(), batch, proposer, council, body);
        levels.insert(dossier, clock.instant());
        jdbc.sql("update thidua.nomination set path = ?, received_on = ?, level_no = 1 where id = any (?)")
                .params(path.id(), LocalDate.now(clock), ids.toArray(String[]::new))
                .update();
        moves.move(
                ids,
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.CHO_HOP, null)
                        .at(council)
                        .inBatch(batch)
                        .inDossier(dossier.id()));
        return ids;
    }

    private LevelDossier dossier(String plan, UUID path, String batch, String proposer, String council, String body) {
        String appraiser = plans.plan(plan).council().standing();
        return new LevelDossier(
                numbers.nextId(plan, LevelDossier.KIND, 2024, appraiser),
                plan,
                batch,
                path,
                1,
                proposer,
                appraiser,
                appraiser,
                Body.valueOf(body),
                council,
                true,
                25,
                List.of(),
                0,
                null,
                false,
                "Căn cứ",
                false,
                LevelDossier.Begin.BODY,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    /** The nomination is about this nominee of the register. */
    public void isAbout(String nomination, UUID nominee, String name) {
        jdbc.sql("update thidua.nomination set nominee = ?, name = ? where id = ?")
                .params(nominee, name, nomination)
                .update();
    }
}
