package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * One figure of the data form.
 *
 * @param group id of a {@link Reporting.FigureGroup}
 * @param providedBy the office that keeps a figure of the whole territory; null for the other scopes
 * @param askedOf offices or sets it is limited to; empty for all that report
 * @param modality only with a target, otherwise null
 * @param min smallest accepted value, or null
 * @param max greatest accepted value, or null (more than planned is ordinary, so only shares have 100)
 * @param decimals digits after the decimal comma, 0 to 4
 * @param share whether it is a share of a whole, in per cent
 * @param ratio for {@link Aggregate#TY_LE_CUA_TONG}: the two figures whose sums give the consolidated share; else null
 * @param target id of the {@link Target} it measures, or null
 */
public record Figure(
        @Defines(IdKind.FIGURE) String id,
        String name,
        String unit,
        @RefersTo(IdKind.FIGURE_GROUP) String group,
        FigureScope scope,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String providedBy,
        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET}) List<String> askedOf,
        @MayBeAbsent Modality modality,
        Per per,
        Aggregate aggregate,
        @MayBeAbsent BigDecimal min,
        @MayBeAbsent BigDecimal max,
        int decimals,
        boolean share,
        @MayBeAbsent Ratio ratio,
        @MayBeAbsent @RefersTo(IdKind.TARGET) String target,
        Source source) {

    /**
     * The figures whose sums are divided.
     *
     * @param part the figure above the line
     * @param whole the figure below the line
     */
    public record Ratio(
            @RefersTo(IdKind.FIGURE) String part,
            @RefersTo(IdKind.FIGURE) String whole) {}

    /** Whether the office finds the figure in its data form. */
    public boolean askedOf(Office office) {
        return switch (scope) {
            case THAM_CHIEU -> false;
            case TOAN_DIA_BAN -> office.id().equals(providedBy);
            case TUNG_DON_VI, DON_VI_DUOC_GIAO ->
                askedOf.isEmpty()
                        || askedOf.contains(office.id())
                        || office.sets().stream().anyMatch(askedOf::contains);
        };
    }
}
