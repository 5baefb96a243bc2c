package vn.thidua.obligation;

import java.time.LocalDate;
import java.util.Optional;

/** How far obligations of a kind can be extended; the module that opens them knows. */
public interface ExtensionLimit {

    /** Kind of obligation, e.g. {@code report}. */
    String kind();

    /** The latest day that is possible, and what it is called; empty when nothing limits it. */
    Optional<Latest> latest(Obligation obligation);

    /** @param name what the day is called, e.g. "ngày chốt đợt báo cáo" */
    record Latest(LocalDate day, String name) {}
}
