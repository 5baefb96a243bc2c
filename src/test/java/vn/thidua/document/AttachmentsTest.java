package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.ProcessTest;

@ProcessTest
class AttachmentsTest {

    private static final String PLAN = "tep-thu";
    private static final String USER = "tep.binh";

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    private final String task = UUID.randomUUID().toString();

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of("Báo cáo.pdf", SampleFiles.pdf("a"), "application/pdf"),
                Arguments.of("Báo cáo.docx", SampleFiles.office(SampleFiles.WORD), FileType.DOCX.contentType()),
                Arguments.of("Biểu.xlsx", SampleFiles.office(SampleFiles.EXCEL), FileType.XLSX.contentType()),
                Arguments.of(
                        "Trình chiếu.pptx", SampleFiles.office(SampleFiles.POWERPOINT), FileType.PPTX.contentType()),
                Arguments.of("cũ.doc", SampleFiles.compound("Root Entry", "WordDocument"), "application/msword"),
                Arguments.of("cũ.xls", SampleFiles.compound("Root Entry", "Workbook"), "application/vnd.ms-excel"),
                Arguments.of(
                        "cũ.ppt",
                        SampleFiles.compound("Root Entry", "PowerPoint Document"),
                        "application/vnd.ms-powerpoint"),
                Arguments.of(
                        "mở.odt",
                        SampleFiles.openDocument("application/vnd.oasis.opendocument.text"),
                        "application/vnd.oasis.opendocument.text"),
                Arguments.of(
                        "mở.ods",
                        SampleFiles.openDocument("application/vnd.oasis.opendocument.spreadsheet"),
                        "application/vnd.oasis.opendocument.spreadsheet"),
                Arguments.of("ảnh.png", SampleFiles.png(), "image/png"),
                Arguments.of("ẢNH.JPG", SampleFiles.jpeg(), "image/jpeg"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    void aFileOfAnAllowedTypeIsKeptAsItIs(String name, byte[] content, String type) throws IOException {
        Attachment stored = stage(name, content);

        assertThat(stored.contentType()).isEqualTo(type);
        assertThat(stored.name()).isEqualTo(name);
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(read(stored)).isEqualTo(content);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("hóa đơn.pdf", SampleFiles.executable(), "không thuộc loại được nhận"),
                Arguments.of("chạy.exe", SampleFiles.executable(), "không thuộc loại được nhận"),
                Arguments.of("báo cáo.pdf.exe", SampleFiles.pdf("a"), "không thuộc loại được nhận"),
                Arguments.of("không có đuôi", SampleFiles.pdf("a"), "không thuộc loại được nhận"),
                Arguments.of("trang.pdf", "<html><script>1</script></html>".getBytes(), "không thuộc loại được nhận"),
                Arguments.of("ảnh.png", "<svg onload='x'/>".getBytes(), "không thuộc loại được nhận"),
                Arguments.of("báo cáo.docx", SampleFiles.pdf("a"), "nội dung là PDF"),
                Arguments.of("báo cáo.pdf", SampleFiles.office(SampleFiles.WORD), "nội dung là Word"),
                Arguments.of("biểu.docx", SampleFiles.office(SampleFiles.EXCEL), "nội dung là Excel"),
                Arguments.of(
                        "macro.docm",
                        SampleFiles.office("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "không thuộc loại được nhận"),
                Arguments.of(
                        "macro.docx",
                        SampleFiles.office("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "có chứa macro"),
                Arguments.of(
                        "macro giấu tên kiểu.docx",
                        SampleFiles.zip(Map.of(
                                "[Content_Types].xml",
                                SampleFiles.contentTypes(
                                        SampleFiles.WORD, "application/vnd.ms-office.vba&#80;roject"))),
                        "có chứa macro"),
                Arguments.of(
                        "macro giấu tên phần.docx",
                        SampleFiles.zip(Map.of(
                                "[Content_Types].xml",
                                SampleFiles.contentTypes(SampleFiles.WORD),
                                "word/vbaProject.bin",
                                "x")),
                        "có chứa macro"),
                Arguments.of("macro.doc", SampleFiles.compound("WordDocument", "Macros", "VBA"), "có chứa macro"),
                Arguments.of("mật khẩu.docx", SampleFiles.compound("EncryptedPackage"), "đặt mật khẩu"),
                Arguments.of(
                        "cài đặt.doc", SampleFiles.compound("Root Entry", "_Tables"), "không thuộc loại được nhận"),
                Arguments.of("nén.docx", SampleFiles.zip(Map.of("a.txt", "x")), "không thuộc loại được nhận"),
                Arguments.of("bom.docx", SampleFiles.bomb(), "nén bất thường"),
                Arguments.of(
                        "thoát.docx",
                        SampleFiles.zip(Map.of(
                                "[Content_Types].xml",
                                SampleFiles.contentTypes(SampleFiles.WORD),
                                "../../etc/passwd",
                                "x")),
                        "nén bất thường"),
                Arguments.of("hỏng.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "bị hỏng"),
                Arguments.of("trống.pdf", new byte[0], "trống"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badFiles")
    void aFileThatIsNotWhatItShouldBeIsRefusedWithASentence(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> stage(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“" + name + "”")
                .hasMessageContaining(reason)
                .hasMessageMatching("(?s)\\p{Lu}.*;.*\\."); // what is wrong; what to do

        assertThat(staged()).isZero();
    }

    @Test
    void aStreamOf50MegabytesIsRefusedWithoutReadingItToItsEnd() {
        var endless = new InputStream() {
            private long left = 50L * 1024 * 1024;
            private long given;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int count = (int) Math.min(length, left);
                left -= count;
                given += count;
                return count == 0 ? -1 : count;
            }
        };

        assertThatThrownBy(() -> attachments.stage(PLAN, task, USER, "lớn.pdf", endless))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("20 MB");
        assertThat(endless.given).isLessThan(21L * 1024 * 1024);
        assertThat(staged()).isZero();
    }

    @Test
    void theSameContentIsStoredOnce() throws IOException {
        byte[] content = SampleFiles.pdf("một lần " + task);
        Attachment first = stage("a.pdf", content);
        Attachment second = stage("b.pdf", content);

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(jdbc.sql("select count(*) from thidua.attachment_content where sha256 = ?")
                        .param(first.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(read(second)).isEqualTo(content);
    }

    @Test
    void aFileOfTheSameNameIsTheNextVersion() {
        assertThat(stage("Phụ lục.pdf", SampleFiles.pdf("1")).version()).isEqualTo(1);
        assertThat(stage("phụ lục.pdf", SampleFiles.pdf("2")).version()).isEqualTo(2);
        assertThat(stage("Khác.pdf", SampleFiles.pdf("3")).version()).isEqualTo(1);
    }

    @Test
    void versionsCountOverTheTasksOfADocument() {
        String document = PLAN + "/" + UUID.randomUUID();
        Attachment first = stage("Phụ lục.pdf", SampleFiles.pdf("1"));
        attachments.claim(document, List.of(first.id()), USER, task);
        String next = UUID.randomUUID().toString();
        Attachment second =
                attachments.stage(PLAN, next, USER, "Phụ lục.pdf", new ByteArrayInputStream(SampleFiles.pdf("2")));
        attachments.claim(document, List.of(first.id(), second.id()), USER, next);

        assertThat(attachments.describe(List.of(second.id(), first.id())))
                .extracting(Attachment::version, Attachment::document)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, document),
                        org.assertj.core.groups.Tuple.tuple(1, document));
    }

    @Test
    void aFileThatIsUnknownOrBelongsElsewhereIsNotClaimed() {
        String document = PLAN + "/" + UUID.randomUUID();
        Attachment mine = stage("a.pdf", SampleFiles.pdf("1"));

        assertThatThrownBy(() -> attachments.claim(document, List.of(UUID.randomUUID()), USER, task))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> attachments.claim(document, List.of(mine.id()), "tep.khac", "task khác"))
                .isInstanceOf(Refusal.class);
        attachments.claim(document, List.of(mine.id()), "tep.khac", task); // a colleague completes the same form
        assertThatThrownBy(() -> attachments.claim(document + "/2", List.of(mine.id()), USER, task))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLargeFileComesBackWhole() throws IOException {
        byte[] content = new byte[3 * 1024 * 1024 + 17];
        new Random(1).nextBytes(content);
        byte[] head = SampleFiles.pdf("lớn");
        System.arraycopy(head, 0, content, 0, head.length);

        assertThat(read(stage("lớn.pdf", content))).isEqualTo(content);
    }

    @Test
    void aMissingFileIsNotFound() {
        assertThatThrownBy(() -> attachments.open(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Báo cáo Sở Y tế.pdf, Báo cáo Sở Y tế.pdf",
        "C:\\\\Users\\\\Bình\\\\Báo cáo.pdf, Báo cáo.pdf",
        "../../etc/báo cáo.pdf, báo cáo.pdf",
        "'a\u202Egpj.exe', agpj.exe",
        "'a\r\nb: c.pdf', ab_ c.pdf",
        "'  .ẩn.pdf ', ẩn.pdf",
        "'a\"b<c>.pdf', a_b_c_.pdf",
        "'..', tep"
    })
    void namesLoseWhatAnEyeOrAHeaderCouldMistake(String given, String kept) {
        assertThat(FileName.sanitise(given)).isEqualTo(kept);
    }

    @Test
    void namesAreComposedAndNotTooLong() {
        assertThat(FileName.sanitise("Te\u0302\u0301t.pdf")).isEqualTo("T\u1ebft.pdf");
        assertThat(FileName.sanitise("ă".repeat(400) + ".docx")).hasSize(150).endsWith("ă.docx");
        assertThat(FileName.sanitise(null)).isEqualTo("tep");
    }

    private Attachment stage(String name, byte[] content) {
        return attachments.stage(PLAN, task, USER, name, new ByteArrayInputStream(content));
    }

    private byte[] read(Attachment attachment) throws IOException {
        try (InputStream in = attachments.open(attachment.id())) {
            return in.readAllBytes();
        }
    }

    private int staged() {
        return jdbc.sql("select count(*) from thidua.attachment where task_id = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    // ---- clean-up ------------------------------------------------------------------------------------------------

    @Test
    void aStagedFileThatNoDocumentTookGoesAfterAMonthOnceItsTaskIsGone() throws IOException {
        byte[] content = SampleFiles.pdf("bỏ quên " + task);
        Attachment abandoned = stage("bỏ quên.pdf", content);
        Attachment twin = stage("bản sao.pdf", content);
        attachments.claim("tai-lieu/" + task, List.of(twin.id()), twin.uploadedBy(), task);
        attachments.discardAbandoned();
        assertThat(attachments.find(abandoned.id())).isPresent();

        ages();
        attachments.discardAbandoned();

        assertThat(attachments.find(abandoned.id())).isEmpty();
        assertThat(read(attachments.find(twin.id()).orElseThrow())).isEqualTo(content);
    }

    @Test
    void aStagedFileStaysAsLongAsItsTaskIsOpenAndItsContentGoesWithIt() {
        Attachment staged = stage("đang soạn.pdf", SampleFiles.pdf("đang soạn " + task));
        ages();
        jdbc.sql("insert into public.act_ru_task (id_, rev_) values (?, 1)")
                .param(task)
                .update();
        try {
            attachments.discardAbandoned();
            assertThat(attachments.find(staged.id())).isPresent();
        } finally {
            jdbc.sql("delete from public.act_ru_task where id_ = ?").param(task).update();
        }
        attachments.discardAbandoned();
        assertThat(attachments.find(staged.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from thidua.attachment_content where sha256 = ?")
                        .param(staged.sha256())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void ages() {
        jdbc.sql("update thidua.attachment set uploaded_at = uploaded_at - interval '31 days' where task_id = ?")
                .param(task)
                .update();
    }
}
