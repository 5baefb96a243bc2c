package vn.thidua.duty;

/**
 * A member of a council with what the council made him answer for.
 *
 * @param post his office or post, may be null
 * @param field lĩnh vực, may be null where an area is given
 * @param area địa bàn, may be null where a field is given
 */
public record CouncilMember(String member, String post, String field, String area) {}
