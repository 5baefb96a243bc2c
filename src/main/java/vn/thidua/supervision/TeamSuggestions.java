package vn.thidua.supervision;

import java.util.List;

/**
 * Who could be on a team, from the council's assignment of members to fields and areas. Every feature that knows may answer;
 * without an answer the team is chosen freely.
 */
public interface TeamSuggestions {

    /**
     * @return members in the order of preference, the suggested head first; may be empty
     */
    List<TeamMember> of(SupervisionCase held);
}
