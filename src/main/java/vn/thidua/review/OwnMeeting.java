package vn.thidua.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an office says of holding its own review.
 *
 * @param heldOn null: it was not held by itself
 * @param reason why it was not, else null
 * @param minutes file of the minutes, or null
 */
public record OwnMeeting(LocalDate heldOn, String place, UUID minutes, String reason) {}
