package vn.thidua.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.platform.text.SearchKey;

@Repository
class ExampleStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ExampleStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** False when the office proposed the same already and was not refused. */
    boolean insert(AdvancedExample example) {
        boolean kept = jdbc.sql("""
                                insert into thidua.advanced_example
                                    (id, plan_id, office_id, kind, name, name_key, theme, field, content, search_key, status,
                                     proposed_by, proposed_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                example.id(),
                                example.plan(),
                                example.office(),
                                example.kind().code(),
                                example.name(),
                                SearchKey.of(example.name()),
                                example.theme(),
                                example.field(),
                                example.content(),
                                SearchKey.of("%s %s %s"
                                        .formatted(
                                                example.name(),
                                                example.field() == null ? "" : example.field(),
                                                example.content())),
                                example.status().code(),
                                example.proposedBy(),
                                example.proposedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (kept) {
            batch.batchUpdate(
                    "insert into thidua.example_file (example_id, file) values (?, ?) on conflict do nothing",
                    example.files().stream()
                            .map(file -> new Object[] {example.id(), file})
                            .toList());
        }
        return kept;
    }

    /** False when somebody decided a moment ago. */
    boolean decide(UUID id, ExampleStatus status, AdvancedExample.Decision decision) {
        return jdbc.sql("""
                                update thidua.advanced_example set status = ?, decided_by = ?, decided_at = ?, reason = ?
                                where id = ? and status = ?
                                """)
                        .params(
                                status.code(),
                                decision.by(),
                                decision.at().atOffset(ZoneOffset.UTC),
                                decision.reason(),
                                id,
                                ExampleStatus.DE_XUAT.code())
                        .update()
                == 1;
    }

    /** False when it is not confirmed, or published already. */
    boolean publish(UUID id, AdvancedExample.Publication publication) {
        return jdbc.sql("""
                                update thidua.advanced_example
                                set status = ?, published_on = ?, published_in = ?, recorded_by = ? where id = ? and status = ?
                                """)
                        .params(
                                ExampleStatus.CONG_BO.code(),
                                publication.on(),
                                publication.in(),
                                publication.recordedBy(),
                                id,
                                ExampleStatus.CONG_NHAN.code())
                        .update()
                == 1;
    }

    /** False when the office is recorded already. */
    boolean takeOver(UUID id, AdvancedExample.Takeover takeover, Instant now) {
        return jdbc.sql("""
                                insert into thidua.example_takeover
                                    (example_id, office_id, taken_on, note, recorded_by, recorded_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                id,
                                takeover.office(),
                                takeover.on(),
                                takeover.note(),
                                takeover.recordedBy(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<AdvancedExample> find(UUID id) {
        return whole(jdbc.sql("select * from thidua.advanced_example where id = ?")
                        .param(id)
                        .query(ExampleStore::example)
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * Those that fit, the newest first.
     *
     * @param key words without accents that all of them contain, or empty
     * @param theme null for all; what has no theme belongs to every one
     */
    List<AdvancedExample> search(String plan, String key, String theme, String office, String kind, int limit) {
        String pattern = "%" + key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return whole(jdbc.sql("""
                                select * from thidua.advanced_example
                                where plan_id = :plan and search_key like :pattern
                                  and (cast(:theme as text) is null or theme is null or theme = :theme)
                                  and (cast(:office as text) is null or office_id = :office)
                                  and (cast(:kind as text) is null or kind = :kind)
                                order by proposed_at desc, id limit :limit
                                """)
                .param("plan", plan)
                .param("pattern", pattern)
                .param("theme", theme)
                .param("office", office)
                .param("kind", kind)
                .param("limit", limit)
                .query(ExampleStore::example)
                .list());
    }

    /** Those confirmed in the time, in its order. */
    List<AdvancedExample> confirmed(String plan, Instant from, Instant before) {
        return whole(jdbc.sql("""
                                select * from thidua.advanced_example
                                where plan_id = ? and status in (?, ?) and decided_at >= ? and decided_at < ?
                                order by decided_at, id
                                """)
                .params(
                        plan,
                        ExampleStatus.CONG_NHAN.code(),
                        ExampleStatus.CONG_BO.code(),
                        from.atOffset(ZoneOffset.UTC),
                        before.atOffset(ZoneOffset.UTC))
                .query(ExampleStore::example)
                .list());
    }

    /** With files and takeovers, two statements for all of them. */
    private List<AdvancedExample> whole(List<AdvancedExample> found) {
        if (found.isEmpty()) {
            return found;
        }
        List<UUID> ids = found.stream().map(AdvancedExample::id).toList();
        Map<UUID, List<UUID>> files = jdbc
                .sql("select example_id, file from thidua.example_file where example_id in (:ids)")
                .param("ids", ids)
                .query((row, n) ->
                        Map.entry(row.getObject("example_id", UUID.class), row.getObject("file", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, List<AdvancedExample.Takeover>> takeovers = jdbc
                .sql("select * from thidua.example_takeover where example_id in (:ids) order by taken_on, office_id")
                .param("ids", ids)
                .query((row, n) -> Map.entry(
                        row.getObject("example_id", UUID.class),
                        new AdvancedExample.Takeover(
                                row.getString("office_id"),
                                row.getObject("taken_on", LocalDate.class),
                                row.getString("note"),
                                row.getString("recorded_by"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(each -> new AdvancedExample(
                        each.id(),
                        each.plan(),
                        each.office(),
                        each.kind(),
                        each.name(),
                        each.theme(),
                        each.field(),
                        each.content(),
                        files.getOrDefault(each.id(), List.of()),
                        each.status(),
                        each.proposedBy(),
                        each.proposedAt(),
                        each.decision(),
                        each.publication(),
                        takeovers.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static AdvancedExample example(ResultSet row, int n) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        var publishedOn = row.getObject("published_on", LocalDate.class);
        return new AdvancedExample(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("office_id"),
                Coded.of(ExampleKind.class, row.getString("kind")),
                row.getString("name"),
                row.getString("theme"),
                row.getString("field"),
                row.getString("content"),
                List.of(),
                Coded.of(ExampleStatus.class, row.getString("status")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                decidedAt == null
                        ? null
                        : new AdvancedExample.Decision(
                                row.getString("decided_by"), decidedAt.toInstant(), row.getString("reason")),
                publishedOn == null
                        ? null
                        : new AdvancedExample.Publication(
                                publishedOn, row.getString("published_in"), row.getString("recorded_by")),
                List.of());
    }
}
