package vn.thidua.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel file of one sheet, written row by row: few rows are in memory at a time. Texts are written as texts, whatever they begin
 * with, so none becomes a formula.
 */
public final class SheetWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** @param width in characters */
    public record Heading(String title, int width) {}

    /**
     * Begins the file.
     *
     * @param to not closed by this writer
     * @param name of the sheet
     */
    public SheetWriter(OutputStream to, String name, List<Heading> headings) {
        workbook = new Workbook(to, "thidua", null);
        sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, headings.get(column).width());
            sheet.inlineString(0, column, headings.get(column).title());
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    /** One further row. @param cells texts, numbers, days or null */
    public void row(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/MM/yyyy").set();
        } else if (cell != null) {
            String text = cell.toString();
            sheet.inlineString(
                    row,
                    column,
                    text.length() > Workbooks.MOST_CHARACTERS ? text.substring(0, Workbooks.MOST_CHARACTERS) : text);
        }
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
