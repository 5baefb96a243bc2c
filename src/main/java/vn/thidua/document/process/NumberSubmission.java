package vn.thidua.document.process;

import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.document.NumberTyped;

/** What the registry types: number, symbol, date and the issued copy; or the return of the document. */
record NumberSubmission(
        String decision, String number, String symbol, LocalDate date, UUID attachment, String comment) {

    NumberTyped typed() {
        return new NumberTyped(number, symbol, date, attachment);
    }
}
