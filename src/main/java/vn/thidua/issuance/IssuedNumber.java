package vn.thidua.issuance;

import java.time.LocalDate;
import vn.thidua.platform.time.VietnamTime;

/** Number and date of an issued document as officials write them. */
final class IssuedNumber {

    private IssuedNumber() {}

    /** "số 26/KH-UBND ngày 09/02/2023"; null where neither is known. */
    static String printed(String number, LocalDate dated) {
        if (number == null) {
            return dated == null ? null : "ngày " + VietnamTime.format(dated);
        }
        return dated == null ? "số " + number : "số %s ngày %s".formatted(number, VietnamTime.format(dated));
    }
}
