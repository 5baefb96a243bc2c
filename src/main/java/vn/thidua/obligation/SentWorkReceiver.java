package vn.thidua.obligation;

import java.time.LocalDate;

/** Takes what an office sent: accepts it, or asks for a supplement. */
public interface SentWorkReceiver {

    void accept(String obligation, String user, String comment);

    /** @param newDate day by which the supplement is to be sent */
    void requestSupplement(String obligation, String user, String reason, LocalDate newDate);
}
