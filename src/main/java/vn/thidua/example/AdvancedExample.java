package vn.thidua.example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An advanced example of the register.
 *
 * @param office id of the office that proposed it
 * @param name of the collective, person, household, enterprise or model; may be personal data
 * @param theme id of the plan's theme, or null for all of them
 * @param field lĩnh vực, in words, or null
 * @param decision null while it waits for the consolidator
 * @param publication null until published
 * @param takeovers who took it over, the first at the head
 */
public record AdvancedExample(
        UUID id,
        String plan,
        String office,
        ExampleKind kind,
        String name,
        String theme,
        String field,
        String content,
        List<UUID> files,
        ExampleStatus status,
        String proposedBy,
        Instant proposedAt,
        Decision decision,
        Publication publication,
        List<Takeover> takeovers) {

    /** @param reason why it was refused, else null */
    public record Decision(String by, Instant at, String reason) {}

    /** @param in where, e.g. a newspaper or a conference */
    public record Publication(LocalDate on, String in, String recordedBy) {}

    /** Nhân rộng: an office applies it too. */
    public record Takeover(String office, LocalDate on, String note, String recordedBy) {}
}
