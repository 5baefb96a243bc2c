package vn.thidua.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.thidua.platform.error.Refusal;

/** The types of files that a document may carry, recognised by content. */
enum FileType {
    PDF("application/pdf", "PDF", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", "pptx"),
    DOC("application/msword", "Word 97-2003", "doc"),
    XLS("application/vnd.ms-excel", "Excel 97-2003", "xls"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint 97-2003", "ppt"),
    ODT("application/vnd.oasis.opendocument.text", "ODT", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ODS", "ods"),
    PNG("image/png", "ảnh PNG", "png"),
    JPEG("image/jpeg", "ảnh JPEG", "jpg", "jpeg");

    private static final String ALLOWED =
            "chỉ nhận PDF, Word, Excel, PowerPoint, ODT, ODS và ảnh PNG, JPEG; hãy chuyển sang một trong các loại này rồi tải lên lại.";

    private static final Set<String> OLD_OFFICE = Set.of("application/x-tika-msoffice", "application/msword");

    private final String contentType;
    private final String label;
    private final Set<String> extensions;

    FileType(String contentType, String label, String... extensions) {
        this.contentType = contentType;
        this.label = label;
        this.extensions = Set.of(extensions);
    }

    String contentType() {
        return contentType;
    }

    static Optional<FileType> ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }

    /**
     * The type of a file by its content.
     *
     * @throws Refusal when the content is of no allowed type, carries macros or a password, or does not fit the name
     */
    static FileType recognise(Path file, String name) throws IOException {
        String extension = FileName.extension(name);
        if (Arrays.stream(values()).noneMatch(type -> type.extensions.contains(extension))) {
            throw Refusal.of("Tệp “%s” không thuộc loại được nhận: hệ thống %s", name, ALLOWED);
        }
        FileType type = byContent(file, name)
                .orElseThrow(
                        () -> Refusal.of("Nội dung tệp “%s” không thuộc loại được nhận: hệ thống %s", name, ALLOWED));
        if (!type.extensions.contains(extension)) {
            throw Refusal.of(
                    "Tệp “%s” có phần mở rộng .%s nhưng nội dung là %s; hãy kiểm tra lại tệp và đặt đúng phần mở rộng (%s).",
                    name,
                    extension,
                    type.label,
                    type.extensions.stream().sorted().collect(Collectors.joining(", .", ".", "")));
        }
        return type;
    }

    private static Optional<FileType> byContent(Path file, String name) throws IOException {
        String magic;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            // without the name: it is what must not be believed
            magic = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        }
        if (ZipPackage.looksLike(file)) {
            return ZipPackage.typeOf(file, name);
        }
        if (CompoundFile.looksLike(file) || OLD_OFFICE.contains(magic)) {
            return CompoundFile.typeOf(file, name);
        }
        return ofContentType(magic).filter(type -> type == PDF || type == PNG || type == JPEG);
    }
}
