package vn.thidua.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.thidua.platform.error.Refusal;

/**
 * Old Office files (OLE2 compound files), told apart by the names in their directory. All directory entries lie at multiples
 * of 128 bytes, so a scan finds each of them, also in a file whose chains were tampered with.
 */
final class CompoundFile {

    private static final byte[] SIGNATURE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int ENTRY = 128;
    private static final Set<String> MACROS = Set.of("_VBA_PROJECT_CUR", "Macros", "VBA", "_VBA_PROJECT");
    private static final Set<String> ENCRYPTION = Set.of("EncryptedPackage", "EncryptionInfo");

    private CompoundFile() {}

    static boolean looksLike(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    static Optional<FileType> typeOf(Path file, String name) throws IOException {
        Set<String> entries = names(file);
        if (entries.stream().anyMatch(MACROS::contains)) {
            throw ZipPackage.macros(name);
        }
        if (entries.stream().anyMatch(ENCRYPTION::contains)) {
            throw Refusal.of("Tệp “%s” được đặt mật khẩu nên không được nhận; hãy bỏ mật khẩu rồi tải lên lại.", name);
        }
        if (entries.contains("WordDocument")) {
            return Optional.of(FileType.DOC);
        }
        if (entries.contains("Workbook") || entries.contains("Book")) {
            return Optional.of(FileType.XLS);
        }
        return entries.contains("PowerPoint Document") ? Optional.of(FileType.PPT) : Optional.empty();
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] entry = new byte[ENTRY];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            while (in.readNBytes(entry, 0, ENTRY) == ENTRY) {
                String name = nameOf(entry);
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The name of a directory entry: up to 31 UTF-16 letters, then its length in bytes and the kind of the entry. */
    private static String nameOf(byte[] entry) {
        int length = (entry[64] & 0xff) | (entry[65] & 0xff) << 8;
        int kind = entry[66];
        boolean storageOrStream = kind == 1 || kind == 2 || kind == 5;
        if (!storageOrStream || length < 4 || length > 64 || length % 2 != 0) {
            return null;
        }
        return new String(entry, 0, length - 2, StandardCharsets.UTF_16LE);
    }
}
