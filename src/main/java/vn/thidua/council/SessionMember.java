package vn.thidua.council;

import java.time.LocalDate;

/**
 * A member of the body that sits.
 *
 * @param position as the minutes write it
 * @param present null: nobody has said yet
 * @param asked whether the member may vote here
 * @param left the day on which the ballot was taken back because the member is none any more; null for all others
 */
public record SessionMember(
        String person,
        String name,
        String position,
        boolean chair,
        Boolean present,
        boolean asked,
        boolean voted,
        LocalDate left) {

    /** Whether the member's ballot is still awaited. */
    boolean isAwaited() {
        return asked && !voted;
    }

    /** Whether the member took part, in the room or with a ballot. */
    public boolean tookPart() {
        return voted || Boolean.TRUE.equals(present);
    }
}
