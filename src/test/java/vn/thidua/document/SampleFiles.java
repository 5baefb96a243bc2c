package vn.thidua.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files as office software writes them, and some that pretend to be. */
public final class SampleFiles {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String POWERPOINT =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private SampleFiles() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<<>>endobj % " + text + "\ntrailer<<>>\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] executable() {
        byte[] bytes = new byte[4096];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    }

    static byte[] office(String mainPart) {
        return zip(Map.of("[Content_Types].xml", contentTypes(mainPart), "word/document.xml", "<w/>"));
    }

    static String contentTypes(String... types) {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><Types>");
        for (String type : types) {
            xml.append("<Override PartName=\"/x.xml\" ContentType=\"")
                    .append(type)
                    .append("\"/>");
        }
        return xml.append("</Types>").toString();
    }

    static byte[] openDocument(String type) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", type);
        parts.put("content.xml", "<office/>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** 20 KB that unpack to 600 MB. */
    static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(contentTypes(WORD).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An OLE2 file with these entries in its directory. */
    static byte[] compound(String... entries) {
        byte[] file = new byte[512 + 512 * (1 + entries.length / 4)];
        byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        for (int i = 0; i < entries.length; i++) {
            int at = 512 + 128 * i;
            byte[] name = entries[i].getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, file, at, name.length);
            file[at + 64] = (byte) (name.length + 2);
            file[at + 66] = 2;
        }
        return file;
    }
}
