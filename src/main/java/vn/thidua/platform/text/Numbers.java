package vn.thidua.platform.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as officials write them: 1.234,5. */
public final class Numbers {

    private Numbers() {}

    public static String format(BigDecimal number) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.####", symbols).format(number);
    }
}
