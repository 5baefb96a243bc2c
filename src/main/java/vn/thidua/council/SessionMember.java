package vn.thidua.council;

/**
 * A member of the body that sits.
 *
 * @param position as the minutes write it
 * @param present null: nobody has said yet
 * @param asked whether the member may vote here
 */
public record SessionMember(
        String person, String name, String position, boolean chair, Boolean present, boolean asked, boolean voted) {

    /** Whether the member took part, in the room or with a ballot. */
    public boolean tookPart() {
        return voted || Boolean.TRUE.equals(present);
    }
}
