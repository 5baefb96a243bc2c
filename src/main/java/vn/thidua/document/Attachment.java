package vn.thidua.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file.
 *
 * @param task the task in whose form it was chosen
 * @param document the document that it belongs to since its submission; null before
 * @param size in bytes
 * @param version n-th file of this name on the same document (before submission: on the same task)
 */
public record Attachment(
        UUID id,
        String plan,
        String task,
        String document,
        String name,
        String contentType,
        long size,
        String sha256,
        int version,
        String uploadedBy,
        Instant uploadedAt) {}
