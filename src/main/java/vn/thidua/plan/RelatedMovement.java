package vn.thidua.plan;

/** A movement that runs beside this one. */
public record RelatedMovement(
        String name, @RefersTo(IdKind.OFFICE) String runBy, Deadline ends, Source source) {}
