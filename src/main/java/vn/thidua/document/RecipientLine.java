package vn.thidua.document;

import java.time.Instant;
import vn.thidua.plan.Purpose;

/**
 * One line of "Nơi nhận" of an issued document.
 *
 * @param offices how many offices of the installation the line meant on the day of sending
 */
public record RecipientLine(int line, String name, Purpose purpose, int offices, Instant sentAt) {}
