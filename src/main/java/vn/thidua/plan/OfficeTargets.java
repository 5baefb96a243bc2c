package vn.thidua.plan;

import java.util.List;

/**
 * Targets that offices set themselves under a duty; they are asked again in the office's later reports.
 *
 * @param owners who sets them
 * @param duty the duty under which they are set
 */
public record OfficeTargets(
        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET})
        List<String> owners,

        @RefersTo(IdKind.DUTY) String duty,
        Source source) {}
