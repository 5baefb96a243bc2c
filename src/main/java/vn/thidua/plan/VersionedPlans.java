package vn.thidua.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The plans as they are in force: the files with the amendments over them. Every answer is an immutable snapshot. A version
 * that this node enters counts at once, at first for its own transaction only; one that another node entered is seen after
 * {@code thidua.plans.version-check} at the latest, which costs one small statement.
 */
@Component
@DependsOnDatabaseInitialization
class VersionedPlans implements Plans {

    private static final Logger LOG = LoggerFactory.getLogger(VersionedPlans.class);

    private final LoadedPlans files;
    private final PlanVersionStore store;
    private final long checkEvery;

    /** @param file the plan of the file, to notice when another one was loaded */
    private record Snapshot(Plan file, int version, Plan plan) {}

    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final AtomicBoolean checking = new AtomicBoolean();
    private final AtomicLong looks = new AtomicLong();
    private long latestLook;
    private volatile Map<String, Integer> newest;
    private volatile long checkedAt;

    VersionedPlans(
            LoadedPlans files,
            PlanVersionStore store,
            @Value("${thidua.plans.version-check:PT5S}") Duration checkEvery) {
        this.files = files;
        this.store = store;
        this.checkEvery = checkEvery.toNanos();
    }

    @Override
    public Plan plan(String id) {
        return current(files.plan(id));
    }

    @Override
    public Collection<Plan> all() {
        return files.all().stream().map(this::current).toList();
    }

    private Plan current(Plan file) {
        if (TransactionSynchronizationManager.getResource(key(file.id())) instanceof Plan own) {
            return own;
        }
        return snapshot(file);
    }

    private Plan snapshot(Plan file) {
        lookFromTimeToTime();
        int version = newest.getOrDefault(file.id(), 1);
        Snapshot known = snapshots.get(file.id());
        if (known == null || known.version() != version || known.file() != file) {
            known = new Snapshot(file, version, version == 1 ? file : overlaid(file, store.of(file.id()), version));
            snapshots.put(file.id(), known);
        }
        return known.plan();
    }

    /** One thread looks; the others go on with what is known, so that nobody waits for another's connection. */
    private void lookFromTimeToTime() {
        if (newest == null) {
            refresh();
        } else if (System.nanoTime() - checkedAt >= checkEvery && checking.compareAndSet(false, true)) {
            try {
                refresh();
            } finally {
                checking.set(false);
            }
        }
    }

    /** Looks now which versions are in force. */
    void refresh() {
        long look = looks.incrementAndGet();
        Map<String, Integer> found = store.newest();
        synchronized (this) {
            if (look > latestLook) { // a slower look that began earlier knows less
                latestLook = look;
                newest = found;
                checkedAt = System.nanoTime();
            }
        }
    }

    /** The plan with its amendments up to the version; the file's plan for version 1. */
    Plan asOf(String id, int version) {
        return overlaid(files.plan(id), store.of(id), version);
    }

    /** What the present transaction has entered: known inside it now, and to everybody when it commits. */
    void entered(String id, Plan plan) {
        String key = key(id);
        if (TransactionSynchronizationManager.hasResource(key)) {
            TransactionSynchronizationManager.unbindResource(key);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    refresh();
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(key, plan);
    }

    private static Plan overlaid(Plan file, List<PlanVersion> versions, int upTo) {
        Plan plan = file;
        for (PlanVersion version : versions) {
            if (version.version() <= upTo) {
                for (PlanChange change : version.changes()) {
                    if (PlanDates.find(plan, change.path()).isPresent()) {
                        plan = PlanDates.with(plan, change);
                    } else {
                        LOG.warn(
                                "Plan {} has no {} any more, which its version {} changed; the file counts",
                                file.id(),
                                change.path(),
                                version.version());
                    }
                }
            }
        }
        return plan;
    }

    private static String key(String plan) {
        return VersionedPlans.class.getName() + " " + plan;
    }
}
