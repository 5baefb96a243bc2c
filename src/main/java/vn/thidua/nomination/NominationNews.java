package vn.thidua.nomination;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rows did is told to their instances and to the dossiers and batches that they left: not in the transaction of whoever
 * moved five hundred of them, but fifty at a time behind it. Told is what a row is now, not what happened, so nothing is told
 * twice, out of order or too late.
 */
@Service
@Transactional
public class NominationNews {

    /** Rows per transaction. */
    static final int TOLD_AT_ONCE = 50;

    private static final Set<NominationStatus> FOR_BODY = EnumSet.of(NominationStatus.CHO_HOP);

    private final NewsStore store;
    private final LevelStore levels;
    private final BatchStore batches;
    private final Nominations nominations;
    private final ObjectProvider<NominationProcesses> processes;
    private final Clock clock;

    NominationNews(
            NewsStore store,
            LevelStore levels,
            BatchStore batches,
            Nominations nominations,
            ObjectProvider<NominationProcesses> processes,
            Clock clock) {
        this.store = store;
        this.levels = levels;
        this.batches = batches;
        this.nominations = nominations;
        this.processes = processes;
        this.clock = clock;
    }

    @EventListener
    void follow(NominationsMoved moved) {
        NominationStep step = moved.step();
        Set<String> rows = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        Set<String> out = new TreeSet<>();
        for (Nomination before : moved.before()) {
            if (changes(before, step)) {
                rows.add(before.id());
            }
            if (before.dossier() != null && leaves(before, step)) {
                left.add(before.dossier());
            }
            if (before.batch() != null && (step.to().ended() || step.batch() != null)) {
                out.add(before.batch());
            }
        }
        if (rows.isEmpty() && left.isEmpty() && out.isEmpty()) {
            return;
        }
        store.add(moved.plan(), NewsStore.ROW, rows);
        store.add(moved.plan(), NewsStore.LEVEL, left);
        store.add(moved.plan(), NewsStore.BATCH, out);
        processes.getObject().startNews(moved.plan());
    }

    private static boolean changes(Nomination before, NominationStep step) {
        return step.to().ended()
                || step.to() == NominationStatus.TAM_DUNG
                || before.status() == NominationStatus.TAM_DUNG
                || step.levelNo() != null && step.levelNo() != before.levelNo();
    }

    private static boolean leaves(Nomination before, NominationStep step) {
        return step.leavesDossier()
                || step.dossier() != null && !step.dossier().equals(before.dossier())
                || before.status() == NominationStatus.CHO_HOP;
    }

    /** Its rows may all have gone before it began to wait for that. */
    void aboutBatch(Batch batch) {
        store.add(batch.plan(), NewsStore.BATCH, List.of(batch.id()));
        processes.getObject().startNews(batch.plan());
    }

    /** The instances of the next rows of a batch begin. @return whether some are left */
    public boolean startNext(String batch) {
        List<Nomination> next = nominations.all(store.withoutInstance(batch, TOLD_AT_ONCE));
        if (next.isEmpty()) {
            return false;
        }
        var started = new HashMap<String, String>();
        next.forEach(row -> started.put(row.id(), processes.getObject().startNomination(row)));
        store.started(started, next.stream().collect(Collectors.toMap(Nomination::id, Nomination::levelNo)));
        List<String> stale = next.stream()
                .filter(row -> row.status().ended() || row.status() == NominationStatus.TAM_DUNG)
                .map(Nomination::id)
                .toList();
        if (!stale.isEmpty()) {
            store.add(next.get(0).plan(), NewsStore.ROW, stale);
            processes.getObject().startNews(next.get(0).plan());
        }
        return !store.withoutInstance(batch, 1).isEmpty();
    }

    /** Tells the next instances what their rows are. @return whether some are left */
    public boolean tellNext(String plan) {
        Set<String> taken = store.take(plan, NewsStore.ROW, TOLD_AT_ONCE);
        if (taken.isEmpty()) {
            return false;
        }
        List<NewsStore.Instance> instances = store.instances(taken);
        Map<String, Nomination> rows =
                nominations.all(taken).stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
        instances.stream()
                .filter(instance -> !instance.ended())
                .forEach(instance -> tell(instance, rows.get(instance.nomination())));
        store.told(taken);
        return store.left(plan, NewsStore.ROW);
    }

    private void tell(NewsStore.Instance instance, Nomination row) {
        NominationProcesses engine = processes.getObject();
        boolean held = row.status() == NominationStatus.TAM_DUNG;
        if (row.status().ended()) {
            engine.ended(instance.process(), outcome(row.status()));
        } else if (held && !instance.held()) {
            engine.held(instance.process(), row);
        } else if (!held) {
            if (instance.held()) {
                engine.resumed(instance.process(), row);
            }
            if (instance.levelNo() != row.levelNo()) {
                engine.moved(instance.process(), row);
            }
        }
    }

    private static String outcome(NominationStatus status) {
        return switch (status) {
            case DA_KHEN -> "conferred";
            case DA_RUT -> "withdrawn";
            default -> "refused";
        };
    }

    /**
     * A dossier or batch whose rows have left goes on or ends. One in a transaction: who holds the tasks of one must not wait for
     * whoever completes a task of another.
     */
    public void tellDossiers(String plan) {
        Optional<String> level = store.next(plan, NewsStore.LEVEL);
        if (level.isPresent()) {
            tellLevel(plan, level.get());
        } else {
            store.next(plan, NewsStore.BATCH).ifPresent(batch -> tellBatch(plan, batch));
        }
        if (store.left(plan, NewsStore.LEVEL) || store.left(plan, NewsStore.BATCH)) {
            processes.getObject().startNews(plan);
        }
    }

    private void tellLevel(String plan, String id) {
        LevelDossier found = levels.find(id).orElseThrow();
        if (found.process() != null) {
            processes.getObject().hold(found.process());
        }
        LevelDossier level = levels.lock(id).orElseThrow();
        if (!store.taken(plan, NewsStore.LEVEL, id) || level.closed() || level.process() == null) {
            return;
        }
        Map<NominationStatus, Integer> rows = levels.rows(id);
        if (FOR_BODY.stream().noneMatch(rows::containsKey)) {
            processes.getObject().bodyDone(level);
        }
        if (rows.isEmpty()) {
            processes.getObject().levelSettled(level);
        }
    }

    private void tellBatch(String plan, String id) {
        Batch found = batches.find(id).orElseThrow();
        if (found.process() != null) {
            processes.getObject().hold(found.process());
        }
        Batch batch = batches.lock(id).orElseThrow();
        if (store.taken(plan, NewsStore.BATCH, id)
                && batch.status() == BatchStatus.DA_TRINH
                && batch.process() != null
                && batches.underWay(id) == 0
                && processes.getObject().batchSettled(found)) {
            batches.ended(id, BatchStatus.DA_XONG, clock.instant());
        }
    }
}
