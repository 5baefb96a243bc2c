package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * An office, post or body that the plan knows.
 *
 * @param name full official name
 * @param shortName as used in tables and document symbols' explanations
 * @param planName as the plan's text writes it where that differs, or null
 * @param partOf the office it is a unit of, or null
 * @param sets ids of the {@link OfficeSet}s it belongs to
 * @param symbol the office's part of a document symbol, {@code SYT} in {@code BC-SYT}; null for bodies that issue nothing here
 * @param enteredBy the office that enters for it because it has no accounts, or null
 * @param validFrom first day of its existence, or null for "before the plan"
 * @param validTo last day of its existence, or null for "still there"
 * @param headTitle title of the head, such as Giám đốc, or null
 * @param deputyTitle title of a deputy, or null
 * @param collective whether it signs "TM." for a collective leadership (UBND)
 * @param successors who takes over which functions when it ends
 */
public record Office(
        @Defines(IdKind.OFFICE) String id,
        String name,
        String shortName,
        @MayBeAbsent String planName,
        OfficeKind kind,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String partOf,
        @RefersTo(IdKind.OFFICE_SET) List<String> sets,
        @MayBeAbsent String symbol,
        Approval approval,
        DutyMode mode,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String enteredBy,
        @MayBeAbsent LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        @MayBeAbsent String headTitle,
        @MayBeAbsent String deputyTitle,
        boolean collective,
        List<Successor> successors,
        Source source) {

    /**
     * One function of an ended office and who has it now.
     *
     * @param office who takes it over
     * @param function what is taken over
     */
    public record Successor(@RefersTo(IdKind.OFFICE) String office, String function, Source source) {}

    public boolean existsOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    public boolean isIn(String set) {
        return sets.contains(set);
    }

    /** Whether people of this office work in the system: not a crowd and not outside. */
    public boolean hasAccounts() {
        return kind != OfficeKind.NHOM && kind != OfficeKind.NGOAI && enteredBy == null;
    }

    /** "TM. ỦY BAN NHÂN DÂN" for a collective leadership, otherwise null. */
    public String collectiveSignature() {
        return collective ? "TM. ỦY BAN NHÂN DÂN" : null;
    }
}
