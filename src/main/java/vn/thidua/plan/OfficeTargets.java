package vn.thidua.plan;

import java.util.List;

/** Targets that offices set themselves under a duty; they are asked again in the office's later reports. */
public record OfficeTargets(
        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET})
        List<String> owners,

        @RefersTo(IdKind.DUTY) String duty,
        Source source) {}
