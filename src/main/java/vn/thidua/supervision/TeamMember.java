package vn.thidua.supervision;

/**
 * Somebody on the team.
 *
 * @param person account, null for who works outside this installation
 * @param position title and office, as the decision prints it
 * @param head trưởng đoàn
 */
public record TeamMember(String person, String name, String position, boolean head) {}
