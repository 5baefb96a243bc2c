package vn.thidua.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The last assignment of a task.
 *
 * @param person account of who has it
 * @param givenBy account of who gave it
 * @param direction ý kiến chỉ đạo, null when nothing was said
 * @param internalDate hạn nội bộ, null for none
 * @param passedBy account of who passed it on since then, null when nobody did
 * @param passedNote what was said then
 * @param followUpBefore the task's follow-up date before the first assignment
 */
public record Assignment(
        String task,
        String plan,
        String person,
        String givenBy,
        Instant givenAt,
        String direction,
        LocalDate internalDate,
        String passedBy,
        String passedNote,
        Instant followUpBefore) {}
