package vn.thidua.amendment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thidua.plan.AmendmentOutcome;

/**
 * What one office reports or proposes (phản ánh khó khăn, vướng mắc; đề xuất, kiến nghị).
 *
 * @param concerns path of the plan's date that it is about, or null
 * @param concernsName how that date was called when it was raised, or null
 * @param wish the change that the office wishes, or null
 * @param gathering id of the gathering that it is part of; null while it waits
 * @param comment what the inbox says about it, or null
 * @param suggested the outcome that the inbox suggests, or null
 * @param outcome null until decided
 * @param reply what the office is told with the outcome
 */
public record Proposal(
        UUID id,
        String plan,
        String office,
        String raisedBy,
        Instant raisedAt,
        String concerns,
        String concernsName,
        String text,
        String wish,
        List<UUID> files,
        String gathering,
        String comment,
        AmendmentOutcome suggested,
        AmendmentOutcome outcome,
        String reply,
        Instant decidedAt) {}
