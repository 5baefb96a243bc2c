package vn.thidua.plan;

import java.util.List;

/** Who owes a plan of its own by when; {@link Deadline#never()} where the plan gives no date. */
public record SubordinatePlans(
        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> owners,

        @RefersTo(IdKind.DOCUMENT) String document,
        Deadline due,
        Source source) {}
