package vn.thidua.movement;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Plan;

/**
 * What one feature opens on the plan's dates. The programme asks for all milestones of the plan, waits for each one's day and
 * opens it; the feature knows nothing of waiting.
 */
public interface MilestoneKind {

    /** In kebab-case, e.g. {@code duty}; part of {@link Milestone#key()}. */
    String code();

    /** As the supervisor reads it, e.g. "Báo cáo năm 2024". */
    String title(Plan plan, Milestone milestone);

    /** All milestones of the plan's whole life, in no particular order; from the plan alone. */
    List<Milestone> of(Plan plan);

    /**
     * Opens it; what is open already stays as it is.
     *
     * @return id of the round whose obligations the programme then starts in batches; empty when there is nothing to start
     */
    Optional<String> open(Plan plan, Milestone milestone);

    /**
     * The round of obligations that it stands for, where {@link #open} leaves their start to a process of its own; for counting
     * who has done it.
     */
    default Optional<String> round(Plan plan, Milestone milestone) {
        return Optional.empty();
    }

    /** Whether it is open already, by hand or by an earlier release; then it counts as opened, though its time be past. */
    default boolean isOpen(Plan plan, Milestone milestone) {
        return false;
    }

    /** Whether it may be opened by hand after its time, where the plan was registered too late for it. */
    default boolean mayOpenLate(Plan plan, Milestone milestone) {
        return true;
    }
}
