package vn.thidua.awardrule;

import java.util.Optional;
import vn.thidua.plan.AwardLevel;
import vn.thidua.plan.AwardTier;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Refusal;

/**
 * Where a proposer stands: at a level itself, or below it.
 *
 * @param below whether it proposes to that level first, as a phòng to its sở or a tổ dân phố to its commune
 */
record ProposerLevel(AwardTier tier, boolean below) {

    private static final String BELOW = "duoi-";

    /** As the first row of the plan's levels that names the office says. */
    static ProposerLevel of(Plan plan, String office) {
        return find(plan, office)
                .orElseThrow(() -> Refusal.of(
                        "Kế hoạch chưa ghi %s thuộc cấp nào khi đề nghị khen thưởng; hãy đề nghị quản trị bổ sung cấp xét khen thưởng này trong tệp Kế hoạch.",
                        plan.office(office).name()));
    }

    /** The same; empty where no row names the office, or the plan has no levels. */
    static Optional<ProposerLevel> find(Plan plan, String office) {
        if (plan.awardProcedure() == null) {
            return Optional.empty();
        }
        for (AwardLevel level : plan.awardProcedure().levels()) {
            if (plan.names(level.below(), office)) {
                return Optional.of(new ProposerLevel(level.level(), true));
            }
            if (plan.names(level.offices(), office)) {
                return Optional.of(new ProposerLevel(level.level(), false));
            }
        }
        return Optional.empty();
    }

    String code() {
        return (below ? BELOW : "") + tier.code();
    }

    String label() {
        return (below ? "Đơn vị thuộc: " : "") + tier.label();
    }
}
