package vn.thidua.plan;

/**
 * A content of the movement (II), such as developing infrastructure.
 *
 * @param shortName as tables head it
 */
public record Theme(@Defines(IdKind.THEME) String id, String name, String shortName, Source source) {}
