package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thidua.platform.error.Refusal;

/**
 * Office files that are zip archives: OOXML by the content type of the main part, OpenDocument by its {@code mimetype} entry.
 * Nothing is unpacked but these two small entries.
 */
final class ZipPackage {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_UNPACKED = 500L * 1024 * 1024;
    private static final int MAX_INDEX = 2 * 1024 * 1024;

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    private ZipPackage() {}

    static boolean looksLike(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    static Optional<FileType> typeOf(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            requireHarmless(zip, name);
            ZipEntry index = zip.getEntry("[Content_Types].xml");
            return index != null ? ofContentTypes(zip, index, name) : ofOpenDocument(zip, name);
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusal.of(
                    "Tệp “%s” bị hỏng, không mở được; hãy lưu lại bằng phần mềm văn phòng rồi tải lên lại.", name);
        }
    }

    private static void requireHarmless(ZipFile zip, String name) {
        if (zip.size() > MAX_ENTRIES) {
            throw unsafe(name);
        }
        long unpacked = 0;
        Set<String> seen = new HashSet<>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String path = entry.getName().replace('\\', '/');
            unpacked += Math.max(0, entry.getSize());
            boolean escapes = path.startsWith("/") || path.contains("../") || path.contains(":");
            if (escapes || unpacked > MAX_UNPACKED || !seen.add(path)) {
                throw unsafe(name);
            }
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
                throw macros(name);
            }
        }
    }

    private static Optional<FileType> ofContentTypes(ZipFile zip, ZipEntry index, String name) throws IOException {
        FileType main = null;
        try (InputStream in = bounded(zip, index, name)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
                    if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
                        throw macros(name);
                    }
                    main = main == null ? MAIN_PARTS.get(type == null ? "" : type) : main;
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(main);
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static Optional<FileType> ofOpenDocument(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = bounded(zip, entry, name)) {
            return FileType.ofContentType(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip())
                    .filter(type -> type == FileType.ODT || type == FileType.ODS);
        }
    }

    /** An entry that claims to be small but unpacks to more is not read to its end. */
    private static InputStream bounded(ZipFile zip, ZipEntry entry, String name) throws IOException {
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(MAX_INDEX + 1);
        }
        if (content.length > MAX_INDEX) {
            throw unsafe(name);
        }
        return new java.io.ByteArrayInputStream(content);
    }

    static Refusal macros(String name) {
        return Refusal.of(
                "Tệp “%s” có chứa macro nên không được nhận; hãy lưu lại không kèm macro (hoặc PDF) rồi tải lên lại.",
                name);
    }

    private static Refusal unsafe(String name) {
        return Refusal.of(
                "Tệp “%s” được nén bất thường nên không được nhận; hãy lưu lại bằng phần mềm văn phòng hoặc PDF rồi tải lên lại.",
                name);
    }
}
