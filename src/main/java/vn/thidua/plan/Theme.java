package vn.thidua.plan;

/** A content of the movement (II), such as developing infrastructure. */
public record Theme(@Defines(IdKind.THEME) String id, String name, String shortName, Source source) {}
