package vn.thidua.platform.spreadsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * One cell as somebody filled it in.
 *
 * @param row as the spreadsheet shows it, from 1
 * @param column from 0
 * @param text without outer blanks, empty where nothing is; a number without superfluous zeros; of a formula its last value
 * @param number what stands there as a number, or null
 */
public record SheetCell(int row, int column, String text, BigDecimal number) {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Day 0 of a spreadsheet, for every day after its wrong 29 February 1900. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465); // 31/12/9999

    /** Where it is, as the spreadsheet writes it, e.g. C7. */
    public String address() {
        return columnName() + row;
    }

    /** The letters of its column, e.g. C. */
    public String columnName() {
        return CellAddress.convertNumToColString(column);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The day that stands there: a cell of dates, or typed as dd/mm/yyyy; empty for everything else. */
    public Optional<LocalDate> date() {
        if (number != null) {
            return number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0
                    ? Optional.of(EPOCH.plusDays(number.longValue()))
                    : Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, TYPED));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The whole number that stands there, typed as a number or as text; empty for everything else. */
    public Optional<Integer> whole() {
        try {
            return Optional.of(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
