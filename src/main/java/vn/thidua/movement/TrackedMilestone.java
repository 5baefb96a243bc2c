package vn.thidua.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A milestone of a registered plan with what became of it.
 *
 * @param stage whether it is one of the movement's own (launch, issuance, phase, review), else a feature's
 * @param openedAt when the programme opened it, or when it was done here; null before
 * @param round the obligations that it gave the offices, or null
 * @param number of the document that shows that it was done, or null
 * @param note reason or remark, or null
 * @param recordedBy person; null: from the plan, or by the programme
 */
public record TrackedMilestone(
        UUID id,
        String plan,
        boolean stage,
        Milestone milestone,
        String title,
        MilestoneState state,
        Instant openedAt,
        String round,
        String number,
        LocalDate dated,
        UUID file,
        String note,
        String recordedBy,
        Instant recordedAt) {

    public String key() {
        return milestone.key();
    }

    boolean waits() {
        return state == MilestoneState.CHO;
    }
}
