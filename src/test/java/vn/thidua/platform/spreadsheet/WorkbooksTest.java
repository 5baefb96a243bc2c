package vn.thidua.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.error.Refusal;

/** What is written is read again, and what is no honest list is refused with one sentence. */
class WorkbooksTest {

    @Test
    void rowsAreReadAsTheyWereFilledInWithTheirAddresses() {
        byte[] file = written(
                Arrays.asList("Nguyễn Văn Á", 1980, LocalDate.of(2024, 12, 5), null, " 05/12/2024 "),
                List.of(),
                Arrays.asList(null, 1.50, "31/02/2024"));
        List<SheetRow> rows = Workbooks.rows(new ByteArrayInputStream(file), 10);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
        SheetRow first = rows.get(1);
        assertThat(first.text(0)).isEqualTo("Nguyễn Văn Á");
        assertThat(first.text(1)).isEqualTo("1980");
        assertThat(first.cell(1).whole()).contains(1980);
        assertThat(first.cell(2).date()).contains(LocalDate.of(2024, 12, 5));
        assertThat(first.cell(3).isEmpty()).isTrue();
        assertThat(first.cell(4).date()).contains(LocalDate.of(2024, 12, 5));
        assertThat(first.cell(9).address()).isEqualTo("J2");
        SheetRow last = rows.get(2);
        assertThat(last.text(1)).isEqualTo("1.5");
        assertThat(last.cell(1).whole()).isEmpty();
        assertThat(last.cell(2).date()).as("no such day").isEmpty();
        assertThat(last.cell(2).address()).isEqualTo("C4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<b>Đậm</b> & \"nháy\"", "_x0041_"})
    void aTextStaysATextWhateverItBeginsWith(String text) throws IOException {
        byte[] file = written(List.of(text));
        assertThat(Workbooks.rows(new ByteArrayInputStream(file), 10).get(1).text(0))
                .isEqualTo(text.strip());
        assertThat(sheet(file)).doesNotContain("<f>");
    }

    @Test
    void signsThatNoFileCanHoldAreLeftOut() {
        byte[] file = written(List.of("a\u0001b\uFFFFc"));
        assertThat(Workbooks.rows(new ByteArrayInputStream(file), 10).get(1).text(0))
                .isEqualTo("abc");
    }

    @Test
    void manyRowsPassThroughLittleMemory() {
        var written = new CountingStream();
        try (var writer = new SheetWriter(written, "Danh sách", List.of(new SheetWriter.Heading("Tên", 30)))) {
            IntStream.range(0, 5_000).forEach(n -> writer.row(List.of("Người thứ " + n)));
            assertThat(written.count).as("gone before the end").isPositive();
        }
    }

    @Test
    void whatGoesBeyondALimitIsRefused() throws IOException {
        assertThat(refused(written(List.of("a"), List.of("b"), List.of("c"))))
                .isEqualTo("Bảng tính có hơn 3 dòng; hãy tách thành nhiều tệp.");
        assertThat(refused(new byte[Workbooks.MOST_BYTES + 1])).startsWith("Tệp Excel lớn hơn 10 MB");
        assertThat(refused(written(List.<Object>copyOf(
                        IntStream.range(0, 101).mapToObj(n -> "x").toList()))))
                .isEqualTo("Dòng 2 có nội dung ở cột thứ 101, quá 100 cột; hãy dùng đúng bảng mẫu.");
        assertThat(refused(bomb())).startsWith("Nội dung tệp Excel quá lớn khi mở ra");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        String sentence =
                "Tệp không phải bảng tính Excel (.xlsx) hoặc bị hỏng; hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.";
        byte[] whole = written(List.of("a"));
        assertThat(refused(new byte[0])).isEqualTo(sentence);
        assertThat(refused("Họ tên;Năm".getBytes(StandardCharsets.UTF_8))).isEqualTo(sentence);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(sentence);
        assertThat(refused(zip("a.txt", "b".getBytes(StandardCharsets.UTF_8)))).isEqualTo(sentence);
        assertThat(refused(zip("xl/workbook.xml", "<workbook".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(sentence);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static String refused(byte[] file) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Workbooks.rows(new ByteArrayInputStream(file), 3))
                .actual()
                .getMessage();
    }

    private static byte[] written(List<?>... rows) {
        var to = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(to, "Danh sách", List.of(new SheetWriter.Heading("Tên", 30)))) {
            Arrays.asList(rows).forEach(writer::row);
        }
        return to.toByteArray();
    }

    private static String sheet(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var to = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return to.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var to = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i <= Workbooks.MOST_UNPACKED / zeros.length; i++) {
                zip.write(zeros);
            }
        }
        return to.toByteArray();
    }

    private static final class CountingStream extends OutputStream {

        long count;

        @Override
        public void write(int b) {
            count++;
        }
    }
}
