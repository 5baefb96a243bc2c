package vn.thidua.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * The plans of the {@link PlanFolders}, as their files said when they were last read without a fault. A broken file of a plan
 * that ran before leaves the text that ran in force; one that never ran stops the start, with the problems of all such files.
 */
@Component
@Fallback
class LoadedPlans implements Plans {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedPlans.class);

    private final PlanFolders folders;
    private final KeptPlans kept;

    /** @param sha256 of the text that it was read from */
    private record Loaded(Plan plan, String sha256) {}

    /** What one reading brought: plans that were not there, plans whose text is another one, and what is wrong. */
    record Reading(List<String> added, List<String> changed, List<PlanProblem> problems) {}

    private volatile Map<String, Loaded> plans = Map.of();
    private volatile List<PlanProblem> problems = List.of();

    LoadedPlans(PlanFolders folders, KeptPlans kept) {
        this.folders = folders;
        this.kept = kept;
        List<PlanProblem> unusable = new ArrayList<>();
        read(unusable);
        if (!unusable.isEmpty()) {
            throw new BrokenPlanException(unusable);
        }
        log();
    }

    @Override
    public Plan plan(String id) {
        Loaded loaded = plans.get(id);
        if (loaded == null) {
            throw new IllegalArgumentException("Không có Kế hoạch nào mang mã " + id);
        }
        return loaded.plan();
    }

    @Override
    public Collection<Plan> all() {
        return plans.values().stream().map(Loaded::plan).toList();
    }

    /** What was wrong when the files were last read. */
    List<PlanProblem> problems() {
        return problems;
    }

    /** Reads the files again; whatever is wrong with them, every plan that runs goes on. */
    synchronized Reading reload() {
        Map<String, Loaded> before = plans;
        List<PlanProblem> unusable = new ArrayList<>();
        try {
            read(unusable);
        } catch (BrokenPlanException folderIsGone) {
            problems = folderIsGone.problems();
        }
        log();
        return difference(before);
    }

    /** Takes over what another node has read since. */
    synchronized Reading follow() {
        Map<String, Loaded> before = plans;
        Map<String, Loaded> now = new TreeMap<>(before);
        kept.sha256().forEach((plan, sha256) -> {
            if (!before.containsKey(plan) || !before.get(plan).sha256().equals(sha256)) {
                kept.ofPlan(plan).flatMap(this::usable).ifPresent(loaded -> now.put(plan, loaded));
            }
        });
        plans = Collections.unmodifiableMap(now);
        return difference(before);
    }

    private Reading difference(Map<String, Loaded> before) {
        var added = new TreeSet<>(plans.keySet());
        added.removeAll(before.keySet());
        List<String> changed = plans.entrySet().stream()
                .filter(each -> before.containsKey(each.getKey())
                        && !before.get(each.getKey())
                                .sha256()
                                .equals(each.getValue().sha256()))
                .map(Map.Entry::getKey)
                .toList();
        return new Reading(List.copyOf(added), changed, problems);
    }

    /** @param unusable gets the problems of files in whose place no earlier text can stand */
    private void read(List<PlanProblem> unusable) {
        Map<String, Loaded> now = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        List<PlanProblem> found = new ArrayList<>();
        Map<PlanFile, List<PlanProblem>> broken = new LinkedHashMap<>();
        Map<String, String> keptBefore = kept.sha256();
        for (PlanFile file : folders.read()) {
            try {
                Plan plan = PlanLoader.load(file.name(), file.bytes());
                names.putIfAbsent(plan.id(), file.name());
                if (now.containsKey(plan.id())) {
                    unusable.add(secondFile(file, plan));
                } else {
                    now.put(plan.id(), loaded(plan, file, keptBefore.get(plan.id())));
                }
            } catch (BrokenPlanException refused) {
                broken.put(file, refused.problems());
                found.addAll(refused.problems());
            }
        }
        found.addAll(unusable);
        broken.forEach((file, itsProblems) -> {
            Optional<Loaded> before = lastGood(file);
            if (before.isEmpty() || now.putIfAbsent(before.get().plan().id(), before.get()) != null) {
                unusable.addAll(itsProblems);
            }
        });
        plans.forEach((id, loaded) -> {
            if (now.putIfAbsent(id, loaded) == null) {
                found.add(new PlanProblem(
                        id, 1, "", "không còn tệp của Kế hoạch này; Kế hoạch vẫn chạy cho đến khi khởi động lại."));
            }
        });
        List<PlanProblem> kinship = ParentPlans.problems(plansOf(now), names);
        unusable.addAll(kinship);
        found.addAll(kinship);
        if (kinship.isEmpty() || plans.isEmpty()) {
            plans = Collections.unmodifiableMap(now);
        }
        problems = List.copyOf(found);
    }

    private static Map<String, Plan> plansOf(Map<String, Loaded> loaded) {
        Map<String, Plan> all = new TreeMap<>();
        loaded.forEach((id, each) -> all.put(id, each.plan()));
        return all;
    }

    private static PlanProblem secondFile(PlanFile file, Plan plan) {
        return new PlanProblem(
                file.name(), 1, "id", "mã Kế hoạch “%s” đã có ở một tệp khác, hãy đặt mã khác.".formatted(plan.id()));
    }

    /** The same object as before where the text is the same. */
    private Loaded loaded(Plan plan, PlanFile file, String keptSha256) {
        String sha256 = file.sha256();
        if (!sha256.equals(keptSha256)) {
            kept.keep(new KeptPlans.Kept(plan.id(), file.shortName(), sha256, file.text()));
        }
        Loaded known = plans.get(plan.id());
        return known != null && known.sha256().equals(sha256) ? known : new Loaded(plan, sha256);
    }

    /** What ran before under the id that the broken file gives itself, or from the same file. */
    private Optional<Loaded> lastGood(PlanFile broken) {
        Optional<Loaded> running = broken.declaredId().map(plans::get);
        return running.isPresent()
                ? running
                : broken.declaredId()
                        .flatMap(kept::ofPlan)
                        .or(() -> kept.ofFile(broken.shortName()).stream().findFirst())
                        .flatMap(this::usable);
    }

    /** Empty when the rules for plan files have become stricter than when it ran. */
    private Optional<Loaded> usable(KeptPlans.Kept text) {
        try {
            return Optional.of(new Loaded(
                    PlanLoader.load(text.file(), text.text().getBytes(StandardCharsets.UTF_8)), text.sha256()));
        } catch (BrokenPlanException stricter) {
            LOG.warn("The text of plan {} that ran last is refused now: {}", text.plan(), stricter.getMessage());
            return Optional.empty();
        }
    }

    private void log() {
        problems.forEach(each -> LOG.warn("Plan file: {}", each));
    }
}
