package vn.thidua.plan;

import java.util.List;
import java.util.Optional;
import vn.thidua.calendar.IfDayOff;

/**
 * The reporting clause: who reports when, what stands in the report, and how the consolidated report goes up.
 *
 * @param ifDayOff what happens when the last day is a day off
 * @param consolidator the office that receives, checks and consolidates
 * @param reporters offices or sets that owe the report
 * @param upward reports to superiors, in the order in which they are issued
 * @param consolidationWorkingDays working days that the consolidator keeps between the closing date and its own date, or null
 *     for {@link #USUAL_CONSOLIDATION_DAYS}
 */
public record Reporting(
        @NonEmpty List<Period> periods,
        IfDayOff ifDayOff,
        @RefersTo(IdKind.OFFICE) String consolidator,
        @RefersTo(IdKind.DOCUMENT) String document,

        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET})
        List<String> reporters,

        @MayBeAbsent RequestLetter requestLetter,
        @MayBeAbsent Urging urging,
        @NonEmpty List<OutlineSection> outline,
        List<FigureGroup> figureGroups,
        List<Figure> figures,
        @MayBeAbsent AwardTable awardTable,
        List<Upward> upward,
        @MayBeAbsent Integer consolidationWorkingDays,
        Source source) {

    private static final int USUAL_CONSOLIDATION_DAYS = 5;

    /**
     * One cadence.
     *
     * @param due last moment for the offices, {@link Deadline#never()} when the plan gives no date
     * @param opens first day on which the round opens
     * @param dataUntil the day up to which "thực hiện" counts
     * @param consolidatedDue when the consolidated report should be out
     */
    public record Period(
            PeriodKind kind,
            Deadline due,
            Deadline opens,
            Deadline dataUntil,
            Deadline consolidatedDue,
            Source source) {}

    /**
     * The letter that asks for the reports.
     *
     * @param waitWorkingDays after so many working days without it the round opens all the same
     */
    public record RequestLetter(@RefersTo(IdKind.DOCUMENT) String document, int waitWorkingDays, Source source) {}

    /**
     * How late offices are urged.
     *
     * @param document the letter; its line of "Nơi nhận" for carrying out ({@code thuc-hien}) that names no office means the
     *     offices that the letter urges
     * @param escalateTo who is told of those still missing
     * @param letters so many letters are sent before the list of missing offices is reported to {@code escalateTo}
     * @param escalationDocument the report with that list, or null: it is not written in this installation
     * @param workingDays days given for issuing the letter or the list, or null for {@link #USUAL_DAYS}
     */
    public record Urging(
            @RefersTo(IdKind.DOCUMENT) String document,
            int letters,
            @RefersTo(IdKind.OFFICE) String escalateTo,
            @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String escalationDocument,
            @MayBeAbsent Integer workingDays,
            Source source) {

        private static final int USUAL_DAYS = 3;

        /** Working days in which a letter is to be issued. */
        public int daysToIssue() {
            return workingDays == null ? USUAL_DAYS : workingDays;
        }
    }

    /**
     * A section of the narrative.
     *
     * @param number as printed, such as {@code II.1}
     * @param parent id of the section it is part of, or null
     * @param theme the content it reports on, or null
     * @param hint what the section should speak of, or null
     * @param onlyFor offices or sets that have the section; empty for all
     */
    public record OutlineSection(
            @Defines(IdKind.OUTLINE_SECTION) String id,
            String number,
            String title,
            @MayBeAbsent @RefersTo(IdKind.OUTLINE_SECTION) String parent,
            @MayBeAbsent @RefersTo(IdKind.THEME) String theme,
            @MayBeAbsent String hint,
            @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET}) List<String> onlyFor,
            Source source) {}

    /**
     * A heading of the data form and the section of the narrative it belongs to.
     *
     * @param section the section of the narrative
     */
    public record FigureGroup(
            @Defines(IdKind.FIGURE_GROUP) String id,
            String name,
            @RefersTo(IdKind.OUTLINE_SECTION) String section,
            Source source) {}

    /**
     * The table of awards: rows are forms, columns are kinds of recipients.
     *
     * @param forms its rows
     * @param kinds its columns
     * @param countPriorityGroups whether preferred nominees are counted too
     */
    public record AwardTable(
            @NonEmpty @RefersTo(IdKind.AWARD_FORM) List<String> forms,
            @NonEmpty List<NomineeKind> kinds,
            boolean countPriorityGroups,
            Source source) {}

    /**
     * One report upward. Signer, checker and number agree with {@link SigningChain} of {@code document}.
     *
     * @param to whom it is addressed to; several when one document goes to all of them
     * @param drafter office that drafts
     * @param signer office whose leader signs
     * @param via office through which it passes before the signature, or null
     * @param numberBy office whose văn thư numbers it
     */
    public record Upward(
            @NonEmpty @RefersTo(IdKind.OFFICE) List<String> to,
            @RefersTo(IdKind.DOCUMENT) String document,
            @RefersTo(IdKind.OFFICE) String drafter,
            @RefersTo(IdKind.OFFICE) String signer,
            @MayBeAbsent @RefersTo(IdKind.OFFICE) String via,
            @RefersTo(IdKind.OFFICE) String numberBy,
            Source source) {}

    /** Working days between the closing date and the date of the consolidated report. */
    public int consolidationDays() {
        return consolidationWorkingDays == null ? USUAL_CONSOLIDATION_DAYS : consolidationWorkingDays;
    }

    public Optional<Period> period(PeriodKind kind) {
        return periods.stream().filter(each -> each.kind() == kind).findFirst();
    }

    public Optional<Figure> figure(String id) {
        return figures.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The figures that the office finds in its data form, in the plan's order. */
    public List<Figure> figuresFor(Office office) {
        return figures.stream().filter(each -> each.askedOf(office)).toList();
    }

    /** The sections that the office finds in its report, in the plan's order. */
    public List<OutlineSection> outlineFor(Office office) {
        return outline.stream()
                .filter(each -> each.onlyFor().isEmpty()
                        || each.onlyFor().contains(office.id())
                        || office.sets().stream().anyMatch(each.onlyFor()::contains))
                .toList();
    }
}
