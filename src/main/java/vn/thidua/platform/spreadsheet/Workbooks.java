package vn.thidua.platform.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.thidua.platform.error.Refusal;

/** Excel files that people send: the rows of the first sheet, within limits that no honest list reaches. */
public final class Workbooks {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Largest content once unpacked, in bytes: a small file may hold a large one. */
    static final long MOST_UNPACKED = 100L * 1024 * 1024;

    static final int MOST_PARTS = 1_000;
    public static final int MOST_COLUMNS = 100;

    /** Longest text that a cell can hold. */
    static final int MOST_CHARACTERS = 32_767;

    private static final String NOT_READABLE =
            "Tệp không phải bảng tính Excel (.xlsx) hoặc bị hỏng; hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.";

    private Workbooks() {}

    /**
     * The rows of the first sheet in which something stands, headings too.
     *
     * @param mostRows how many of them there may be
     * @throws Refusal when it is no Excel file, or goes beyond a limit
     */
    public static List<SheetRow> rows(InputStream file, int mostRows) {
        byte[] bytes = bytes(file);
        try (var channel = new SeekableInMemoryByteChannel(bytes)) {
            requireModest(channel);
            channel.position(0);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return read(rows.iterator(), mostRows);
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // a broken file makes the library fail in many ways, all of which mean the same to whoever sent it
            throw new Refusal(NOT_READABLE);
        }
    }

    private static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.of(
                        "Tệp Excel lớn hơn %d MB; hãy bỏ hình ảnh, trang tính thừa hoặc tách thành nhiều tệp.",
                        MOST_BYTES / 1024 / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal("Tệp chưa tải lên trọn vẹn; hãy tải lên lại.");
        }
    }

    /** Unpacks every part once and throws it away, as the sizes that a file states may be wrong. */
    private static void requireModest(SeekableInMemoryByteChannel channel) throws IOException {
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[8192];
        for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
            if (++parts > MOST_PARTS) {
                throw new Refusal(NOT_READABLE);
            }
            try (InputStream content = zip.getInputStream(entries.next())) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Refusal(
                                "Nội dung tệp Excel quá lớn khi mở ra; hãy bỏ các dòng, trang tính thừa hoặc tách thành nhiều tệp.");
                    }
                }
            }
        }
    }

    private static List<SheetRow> read(Iterator<Row> rows, int mostRows) {
        var found = new ArrayList<SheetRow>();
        while (rows.hasNext()) {
            SheetRow row = row(rows.next());
            if (row.cells().isEmpty()) {
                continue;
            }
            if (found.size() == mostRows) {
                throw Refusal.of("Bảng tính có hơn %d dòng; hãy tách thành nhiều tệp.", mostRows);
            }
            found.add(row);
        }
        return found;
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<SheetCell>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (column >= MOST_COLUMNS) {
                throw Refusal.of(
                        "Dòng %d có nội dung ở cột thứ %d, quá %d cột; hãy dùng đúng bảng mẫu.",
                        row.getRowNum(), column + 1, MOST_COLUMNS);
            }
            while (cells.size() < column) {
                cells.add(new SheetCell(row.getRowNum(), cells.size(), "", null));
            }
            cells.add(new SheetCell(row.getRowNum(), column, text, number(cell)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        BigDecimal number = number(cell);
        if (number != null) {
            return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    private static BigDecimal number(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asNumber() : null;
    }
}
