package vn.thidua.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key that seals secret ballots; it never enters the database. Given as a setting, or kept in a file that only the
 * application's account may read and that is made when it is missing. All nodes need the same one.
 */
@Component
class UrnKey {

    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final CouncilProperties settings;
    private final SecureRandom random = new SecureRandom();
    private SecretKey key;

    UrnKey(CouncilProperties settings) {
        this.settings = settings;
    }

    SecureRandom random() {
        return random;
    }

    /** @throws IllegalStateException when what is set or stored is no key */
    synchronized SecretKey get() {
        if (key == null) {
            String text = settings.urnKey() == null || settings.urnKey().isBlank() ? fromFile() : settings.urnKey();
            byte[] bytes = decoded(text.strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("The urn key must be " + BYTES + " bytes in Base64");
            }
            key = new SecretKeySpec(bytes, "AES");
        }
        return key;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The urn key must be " + BYTES + " bytes in Base64", e);
        }
    }

    private String fromFile() {
        Path file = settings.urnKeyFile().toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written aside and moved, so that no node ever reads half a key; the first one wins. */
    private void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "urn", ".key", OWNER_ONLY);
        try {
            Files.writeString(aside, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            return; // another node was first
        } catch (UnsupportedOperationException | AtomicMoveNotSupportedException e) {
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
