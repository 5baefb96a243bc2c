package vn.thidua.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One plan file as it was read.
 *
 * @param name how problems name it
 */
record PlanFile(String name, byte[] bytes) {

    private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*[\"']?([a-z0-9-]+)");

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Its folder and name, which stay the same when the folder of plans is moved: {@code tinh-a/plan.yaml}. */
    String shortName() {
        String[] parts = name.replace('\\', '/').split("/");
        return parts.length < 2 ? name : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    /** The id that it gives itself, where at least that can be read. */
    Optional<String> declaredId() {
        Matcher id = ID.matcher(text());
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
