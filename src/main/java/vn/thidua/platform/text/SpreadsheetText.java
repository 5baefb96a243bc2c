package vn.thidua.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as comma-separated text that Excel opens with all Vietnamese letters: UTF-8 with its mark in front, every cell quoted. A
 * cell that a spreadsheet would take for a formula is kept as text.
 */
public final class SpreadsheetText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    public static String of(List<List<String>> rows) {
        return rows.stream().map(SpreadsheetText::line).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** One further row, for a text that is written row by row. */
    public static String line(List<String> row) {
        return row.stream().map(SpreadsheetText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Appends a part of such a text to where it goes. */
    public static void write(Appendable to, String text) {
        try {
            to.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
