package vn.thidua.plan;

/**
 * A movement that runs beside this one.
 *
 * @param runBy who runs it
 * @param ends when it ends; {@code null} where the plan does not say
 */
public record RelatedMovement(
        String name, @RefersTo(IdKind.OFFICE) String runBy, Deadline ends, Source source) {}
