package vn.thidua.plan;

import java.util.List;

/**
 * A group set up by a decision: members of a council, a cụm or khối thi đua.
 *
 * @param decisionNo number and symbol of the decision, or null where the plan does not say
 * @param members who belongs to it
 * @param head who heads it, or null
 */
public record OfficeGroup(
        @Defines(IdKind.GROUP) String id,
        String name,
        @MayBeAbsent String decisionNo,
        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET}) List<String> members,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String head,
        Source source) {}
