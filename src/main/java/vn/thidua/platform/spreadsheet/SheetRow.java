package vn.thidua.platform.spreadsheet;

import java.util.List;

/**
 * One row in which something stands.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells from column 0 to the last one in which something stands
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell of a column, counted from 0; an empty one where nothing stands. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : new SheetCell(number, column, "", null);
    }

    public String text(int column) {
        return cell(column).text();
    }
}
