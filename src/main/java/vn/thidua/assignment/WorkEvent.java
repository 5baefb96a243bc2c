package vn.thidua.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something happened to a task at the desks of its office.
 *
 * @param about {@code <subject>/<kind>} of a document, otherwise the dossier
 * @param actor account
 * @param from account of who had the task, null when nobody had
 * @param to account of who has it now, null when it is the group's again
 */
record WorkEvent(
        String plan,
        String task,
        String taskName,
        String businessKey,
        String about,
        Instant at,
        String actor,
        Action action,
        String from,
        String to,
        LocalDate internalDate,
        String note) {

    /** In the words of the office. */
    enum Action {
        ASSIGNED("Phân công xử lý"),
        PASSED_ON("Chuyển xử lý"),
        HANDED_OVER("Bàn giao công việc"),
        RETURNED("Trả lại việc chung");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
