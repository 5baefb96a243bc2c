package vn.thidua.document;

import java.util.List;
import java.util.stream.Stream;

/** A document as the form kit shows it to whoever reads it: text and tables, never markup. */
public record DocumentView(
        String title, String subtitle, List<Section> sections, List<Table> tables, List<AttachmentInfo> attachments) {

    /** All that there is to read of a secret document. */
    public static final DocumentView SECRET =
            new DocumentView("Văn bản mật: chỉ ghi số, ngày", null, List.of(), List.of(), List.of());

    /** The same view with further files. */
    public DocumentView with(List<AttachmentInfo> more) {
        return more.isEmpty()
                ? this
                : new DocumentView(
                        title,
                        subtitle,
                        sections,
                        tables,
                        Stream.concat(attachments.stream(), more.stream()).toList());
    }

    public record Section(String title, List<String> paragraphs) {

        /** Paragraphs are separated by line breaks, as typed. */
        public static Section of(String title, String text) {
            return new Section(
                    title,
                    text == null
                            ? List.of()
                            : text.lines().filter(line -> !line.isBlank()).toList());
        }
    }

    public record Table(String title, List<String> columns, List<List<String>> rows) {}

    public record AttachmentInfo(String id, String name, long size) {

        public static List<AttachmentInfo> of(List<Attachment> files) {
            return files.stream()
                    .map(file -> new AttachmentInfo(file.id().toString(), file.name(), file.size()))
                    .toList();
        }
    }
}
