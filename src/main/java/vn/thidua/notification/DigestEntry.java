package vn.thidua.notification;

import java.time.LocalDate;
import vn.thidua.plan.DutyMode;

/** What a digest has to tell, before it is put into words. */
sealed interface DigestEntry {

    /** An obligation of the reader's office. */
    record Duty(
            String plan, String office, String kind, String period, DutyMode mode, boolean supplement, LocalDate due)
            implements DigestEntry {}

    /** An office that has not sent although the date has passed, told to the consolidator. */
    record LateOffice(String round, String plan, String kind, String period, String office, DutyMode mode)
            implements DigestEntry {}

    /** A sentence that another module worded. */
    record Message(String sentence) implements DigestEntry {}
}
