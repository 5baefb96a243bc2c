package vn.thidua.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How nominations are handled: by whom at each level, under which regulation of the province. The order of the levels is not
 * here: it is the law's, in the decision table of award routes.
 *
 * @param supplements how often a dossier may be sent back for a supplement
 * @param regulations the province's own regulations, each from its first day in force until the next
 * @param levels who acts at which level
 */
public record AwardProcedure(
        int supplements,
        List<Regulation> regulations,
        @NonEmpty List<AwardLevel> levels,
        Source source) {

    /**
     * A regulation of the province on commendation.
     *
     * @param id how the decision tables name it
     * @param name number, symbol and date
     * @param from first day in force
     */
    public record Regulation(
            @Defines(IdKind.AWARD_REGULATION) String id, String name, LocalDate from, Source source) {}

    /** The province's regulation that is in force on the date. */
    public Optional<Regulation> regulationOn(LocalDate date) {
        return regulations.stream()
                .filter(each -> !each.from().isAfter(date))
                .max(Comparator.comparing(Regulation::from));
    }
}
