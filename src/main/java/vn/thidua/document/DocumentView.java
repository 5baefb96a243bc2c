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

    /**
     * @param part id of the part of the text that it shows, null when nobody writes it by itself
     * @param author name of who wrote it, null outside the office
     */
    public record Section(String title, List<String> paragraphs, String part, String author) {

        public Section(String title, List<String> paragraphs) {
            this(title, paragraphs, null, null);
        }

        /** Paragraphs are separated by line breaks, as typed. */
        public static Section of(String title, String text) {
            return new Section(
                    title,
                    text == null
                            ? List.of()
                            : text.lines().filter(line -> !line.isBlank()).toList());
        }

        /** The same as a part of the text that several people may write. */
        public Section of(String part) {
            return new Section(title, paragraphs, part, author);
        }

        Section by(String name) {
            return new Section(title, paragraphs, part, name);
        }
    }

    /**
     * @param part id of the part of the text that it shows, null when nobody writes it by itself
     * @param author name of who wrote it, null outside the office
     */
    public record Table(String title, List<String> columns, List<List<String>> rows, String part, String author) {

        public Table(String title, List<String> columns, List<List<String>> rows) {
            this(title, columns, rows, null, null);
        }

        /** The same as a part of the text that several people may write. */
        public Table of(String part) {
            return new Table(title, columns, rows, part, author);
        }

        Table by(String name) {
            return new Table(title, columns, rows, part, name);
        }
    }

    public record AttachmentInfo(String id, String name, long size) {

        public static List<AttachmentInfo> of(List<Attachment> files) {
            return files.stream()
                    .map(file -> new AttachmentInfo(file.id().toString(), file.name(), file.size()))
                    .toList();
        }
    }
}
