package vn.thidua.platform.text;

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
        return rows.stream()
                .map(row -> row.stream().map(SpreadsheetText::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
