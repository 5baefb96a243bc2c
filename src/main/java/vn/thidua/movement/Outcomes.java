package vn.thidua.movement;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Refusal;

/**
 * What keeps a movement open after its time: nominations that wait for a superior. The movement ends with the last of them, or
 * when somebody says that nothing is left; where no feature follows them, always the latter.
 */
@Service
@Transactional
public class Outcomes {

    private final ObjectProvider<OpenOutcomes> features;
    private final MovementStore movements;
    private final MovementStages stages;
    private final ProgrammeProcess programme;
    private final Clock clock;

    Outcomes(
            ObjectProvider<OpenOutcomes> features,
            MovementStore movements,
            MovementStages stages,
            ProgrammeProcess programme,
            Clock clock) {
        this.features = features;
        this.movements = movements;
        this.stages = stages;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * Whether the movement waits: something is with the superior, or nobody here knows. Whoever reads "waits" hears of the last
     * one, because both hold the movement's row.
     */
    public boolean left(String plan) {
        movements.lock(plan);
        List<Integer> counts = counts(plan);
        return counts.isEmpty() || counts.stream().anyMatch(count -> count > 0);
    }

    private List<Integer> counts(String plan) {
        return features.orderedStream()
                .map(feature -> feature.waiting(plan))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    /** One of them was settled: after the last one the head may close the movement, if it waits for that. */
    public void settled(String plan) {
        movements.lock(plan).filter(movement -> !left(plan)).ifPresent(this::settle);
    }

    /**
     * Somebody says that nothing is left.
     *
     * @return false when the movement does not wait for that
     * @throws Refusal when something is left, as far as it is followed here
     */
    boolean saidSettled(MovementStore.Movement movement) {
        int waiting =
                counts(movement.plan()).stream().mapToInt(Integer::intValue).sum();
        if (waiting > 0 && programme.waitsForOutcomes(programme.standsAt(movement.process()))) {
            throw Refusal.of(
                    "Còn %d hồ sơ đề nghị khen thưởng chưa có kết quả nên phong trào chưa kết thúc được; hãy ghi kết quả của cấp trên, hoặc rút hồ sơ, cho từng hồ sơ còn lại.",
                    waiting);
        }
        return settle(movement);
    }

    /** @return false when the movement does not wait for that */
    boolean settle(MovementStore.Movement movement) {
        return programme.outcomesSettled(movement.process(), clock.instant(), stages.decideBy());
    }
}
