package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;
import vn.thidua.platform.error.Refusal;

/** An upload in a temporary file, with size and hash; gone when closed. */
record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

    /** @throws Refusal when the stream is empty or longer than allowed; it is read no further then */
    static ReceivedFile receive(String name, InputStream content, DataSize limit) throws IOException {
        Path path = Files.createTempFile("thidua-upload-", ".tmp");
        try {
            MessageDigest digest = newDigest();
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                size = copy(content, out, limit.toBytes());
            }
            if (size > limit.toBytes()) {
                throw Refusal.of(
                        "Tệp “%s” lớn hơn mức cho phép %d MB; hãy giảm dung lượng hoặc tách thành nhiều tệp rồi tải lên lại.",
                        name, limit.toMegabytes());
            }
            if (size == 0) {
                throw Refusal.of("Tệp “%s” trống; hãy chọn tệp khác.", name);
            }
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Copies at most one buffer more than the limit. */
    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        int count;
        while (total <= limit && (count = in.read(buffer)) >= 0) {
            out.write(buffer, 0, count);
            total += count;
        }
        return total;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JRE has it
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
