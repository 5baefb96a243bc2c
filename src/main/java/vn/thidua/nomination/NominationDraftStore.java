package vn.thidua.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class NominationDraftStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    NominationDraftStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** How far the writing is. */
    record Revision(int number, Instant at, String by) {}

    /** Xét bổ sung: who admitted an office after the closing day, and why. */
    record Late(String window, String office, String reason, String by, Instant at) {}

    void begin(List<String> ids, String by, Instant at) {
        batch.batchUpdate(
                "insert into thidua.nomination_draft (nomination_id, revision, saved_at, saved_by) values (?, 1, ?, ?)",
                ids,
                Math.max(1, ids.size()),
                (row, id) -> {
                    row.setString(1, id);
                    row.setObject(2, at.atOffset(ZoneOffset.UTC));
                    row.setString(3, by);
                });
    }

    /** False when a colleague saved in between. */
    boolean advance(String id, int from, String by, Instant at) {
        return jdbc.sql("""
                                update thidua.nomination_draft set revision = revision + 1, saved_at = ?, saved_by = ?
                                where nomination_id = ? and revision = ?
                                """).params(at.atOffset(ZoneOffset.UTC), by, id, from).update() == 1;
    }

    Map<String, Revision> revisions(Collection<String> ids) {
        var found = new HashMap<String, Revision>();
        jdbc.sql("select * from thidua.nomination_draft where nomination_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> found.put(
                        row.getString("nomination_id"),
                        new Revision(
                                row.getInt("revision"),
                                row.getTimestamp("saved_at").toInstant(),
                                row.getString("saved_by"))))
                .list();
        return found;
    }

    /** How many nominations of these offices have which status. */
    Map<NominationStatus, Integer> counts(String plan, Collection<String> proposers) {
        var counts = new EnumMap<NominationStatus, Integer>(NominationStatus.class);
        jdbc.sql("""
                        select status, count(*) as how_many from thidua.nomination
                        where plan_id = ? and proposer = any(?) group by status
                        """)
                .params(plan, proposers.toArray(String[]::new))
                .query((row, n) ->
                        counts.put(Coded.of(NominationStatus.class, row.getString("status")), row.getInt("how_many")))
                .list();
        return counts;
    }

    /** What a draft says now; false when it is none any more. */
    boolean write(Nomination draft) {
        return jdbc.sql("""
                                update thidua.nomination
                                set name = ?, person_rank = ?, window_version = ?, form = ?, grade = ?, priority_group = ?,
                                    period_from = ?, period_to = ?, content = ?::jsonb
                                where id = ? and status = ?
                                """)
                        .params(
                                draft.name(),
                                draft.rank(),
                                draft.windowVersion(),
                                draft.form(),
                                draft.grade(),
                                draft.priorityGroup(),
                                draft.from(),
                                draft.to(),
                                draft.content().toString(),
                                draft.id(),
                                draft.status().code())
                        .update()
                == 1;
    }

    /** False when it is no draft any more. */
    boolean delete(String id) {
        boolean draft = jdbc.sql("select 1 from thidua.nomination where id = ? and status = ? for update")
                .params(id, NominationStatus.DU_THAO.code())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (draft) {
            jdbc.sql("delete from thidua.nomination_hand where nomination_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from thidua.nomination_stage where nomination_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from thidua.nomination where id = ?").param(id).update();
        }
        return draft;
    }

    // ---- rivals -----------------------------------------------------------------------------------------------------

    /** A dossier of somebody, as a rule about doubles looks at it. @param received whether it was sent once */
    record Rival(
            String id,
            UUID nominee,
            String window,
            String form,
            String proposer,
            String proposedBy,
            LocalDate from,
            LocalDate to,
            NominationStatus status,
            String batch,
            boolean received) {}

    /** The dossiers of these nominees that have no end yet. */
    List<Rival> unended(String plan, Collection<UUID> nominees) {
        return jdbc.sql("""
                        select *, coalesce(on_behalf_of, proposer) as proposed_by from thidua.nomination
                        where nominee = any(?) and plan_id = ? and ended_at is null order by id
                        """)
                .params(nominees.toArray(UUID[]::new), plan)
                .query((row, n) -> new Rival(
                        row.getString("id"),
                        row.getObject("nominee", UUID.class),
                        row.getString("window_id"),
                        row.getString("form"),
                        row.getString("proposer"),
                        row.getString("proposed_by"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        Coded.of(NominationStatus.class, row.getString("status")),
                        row.getString("batch_id"),
                        row.getObject("received_on") != null))
                .list();
    }

    /** Ids of all dossiers of these nominees. */
    List<String> dossiersOf(String plan, Collection<UUID> nominees) {
        return jdbc.sql("select id from thidua.nomination where nominee = any(?) and plan_id = ?")
                .params(nominees.toArray(UUID[]::new), plan)
                .query(String.class)
                .list();
    }

    /** A double was merged: its dossiers are the other's. */
    void follow(UUID from, UUID into) {
        jdbc.sql("update thidua.nomination set nominee = ? where nominee = ?")
                .params(into, from)
                .update();
    }

    // ---- after the closing day --------------------------------------------------------------------------------------

    /** False when the office was admitted before. */
    boolean admit(Late late) {
        return jdbc.sql("""
                                insert into thidua.nomination_late (window_id, office_id, reason, admitted_by, admitted_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                late.window(),
                                late.office(),
                                late.reason(),
                                late.by(),
                                late.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Late> late(Collection<String> windows) {
        return jdbc.sql("select * from thidua.nomination_late where window_id = any(?) order by admitted_at")
                .param(windows.toArray(String[]::new))
                .query((row, n) -> new Late(
                        row.getString("window_id"),
                        row.getString("office_id"),
                        row.getString("reason"),
                        row.getString("admitted_by"),
                        row.getTimestamp("admitted_at").toInstant()))
                .list();
    }
}
