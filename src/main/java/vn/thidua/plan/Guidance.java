package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A guidance that opens an award window.
 *
 * @param from {@link DecidedBy#OWN} when it is issued under this plan, otherwise it is registered
 * @param number number and symbol of a guidance from above that the plan names, or null
 * @param date date of that guidance, or null
 * @param document signing chain of an own guidance, or null
 */
public record Guidance(
        @Defines(IdKind.GUIDANCE) String id,
        @NonEmpty List<Occasion> occasions,
        DecidedBy from,
        @RefersTo(IdKind.OFFICE) String issuer,
        @MayBeAbsent String number,
        @MayBeAbsent LocalDate date,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> coordinateWith,

        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
        Deadline due,
        Source source) {}
