package vn.thidua.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.text.SearchKey;

@Repository
class AwardStore {

    /** So many rows of an export are in memory at a time. */
    private static final int FETCH = 500;

    private static final String FITTING = """
            from thidua.award_entry e join thidua.nominee n on n.id = e.nominee_id
            where e.plan_id = :plan
              and (cast(:query as text) is null or e.id in (
                    select id from thidua.award_entry where words @@ cast(:query as tsquery)
                    union
                    select f.id from thidua.nominee_name m
                    join thidua.nominee d on d.id = m.nominee_id
                    join thidua.nominee s on s.living = d.living
                    join thidua.award_entry f on f.nominee_id = s.id
                    where m.words @@ cast(:query as tsquery)))
              and (cast(:kind as text) is null or e.kind = :kind)
              and (cast(:office as text) is null or e.proposer = :office or n.office_id = :office)
              and (cast(:movement as text) is null or e.movement = :movement)
              and (cast(:occasion as text) is null or e.occasion = :occasion)
              and (cast(:form as text) is null or e.form = :form)
              and (cast(:year as integer) is null or e.decided_year = :year)
              and (cast(:decision as text) is null or e.decision_key like :decision)
              and (cast(:group as text) is null or cast(:group as text) = any (e.priority_groups))
              and (cast(:revoked as boolean) is null or (e.revoked_on is not null) = :revoked)
            """;

    private static final String IN_ORDER = """
            order by e.decided_on desc, e.decision_key, e.name collate "vi-x-icu", e.id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;

    AwardStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        var reading = new JdbcTemplate(template.getDataSource());
        reading.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(reading);
    }

    /** One statement for any number of them; how many were new. */
    int insert(String plan, List<Entry> entries, String by, Instant now) {
        return jdbc.sql("""
                        insert into thidua.award_entry
                            (id, plan_id, nominee_id, nomination_id, kind, name, unit, position, rank, form, form_name, movement,
                             occasion, period_from, period_to, proposer, proposer_name, decision_id, decision_number, decision_key,
                             decided_on, signer, authority, outside, file, priority_groups, conferred_on, entered_by, entered_at,
                             search_key)
                        select gen_random_uuid(), :plan, nominee_id, nomination_id, kind, name, unit, position, rank, form, form_name,
                               movement, occasion, period_from, period_to, proposer, proposer_name, decision_id, decision_number,
                               decision_key, decided_on, signer, authority, outside, file,
                               array(select jsonb_array_elements_text(priority_groups)), conferred_on, :by, :now, search_key
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(nominee_id uuid, nomination_id text, kind text, name text,
                            unit text, position text, rank text, form text, form_name text, movement text, occasion text,
                            period_from date, period_to date, proposer text, proposer_name text, decision_id text,
                            decision_number text, decision_key text, decided_on date, signer text, authority text, outside boolean,
                            file uuid, priority_groups jsonb, conferred_on date, search_key text)
                        on conflict do nothing
                        """)
                .param("plan", plan)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rows", JsonRows.of(entries.stream().map(AwardStore::row).toList()))
                .update();
    }

    private static Map<String, Object> row(Entry entry) {
        AwardDecision decision = entry.decision();
        var row = new LinkedHashMap<String, Object>();
        row.put("nominee_id", entry.nominee().toString());
        row.put("nomination_id", entry.nomination());
        row.put("kind", entry.kind().code());
        row.put("name", entry.name());
        row.put("unit", entry.unit());
        row.put("position", entry.position());
        row.put("rank", entry.rank() == null ? null : entry.rank().code());
        row.put("form", entry.form());
        row.put("form_name", entry.formName());
        row.put("movement", entry.movement());
        row.put("occasion", entry.occasion().code());
        row.put("period_from", text(entry.periodFrom()));
        row.put("period_to", text(entry.periodTo()));
        row.put("proposer", entry.proposer());
        row.put("proposer_name", entry.proposerName());
        row.put("decision_id", decision.dossier());
        row.put("decision_number", decision.number());
        row.put("decision_key", decisionKey(decision.number()));
        row.put("decided_on", text(decision.on()));
        row.put("signer", decision.signer());
        row.put("authority", decision.authority());
        row.put("outside", decision.outside());
        row.put("file", text(decision.file()));
        row.put("priority_groups", entry.priorityGroups());
        row.put("conferred_on", text(entry.conferredOn()));
        row.put("search_key", SearchKey.wordsOf(entry.name(), entry.unit(), entry.position()));
        return row;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    static String decisionKey(String number) {
        return SearchKey.of(number).replace(" ", "");
    }

    /** Those of the nominees, the newest first. */
    List<Award> of(Collection<UUID> nominees) {
        return jdbc.sql("select e.*, n.living from thidua.award_entry e join thidua.nominee n on n.id = e.nominee_id"
                        + " where e.nominee_id = any (:nominees) order by e.decided_on desc, e.entered_at desc, e.id")
                .param("nominees", nominees.toArray(UUID[]::new))
                .query(AwardStore::award)
                .list();
    }

    List<Award> ofLiving(Collection<UUID> living) {
        return jdbc.sql("select e.*, n.living from thidua.nominee n join thidua.award_entry e on e.nominee_id = n.id"
                        + " where n.living = any (:living) order by e.decided_on desc, e.entered_at desc, e.id")
                .param("living", living.toArray(UUID[]::new))
                .query(AwardStore::award)
                .list();
    }

    List<Award> find(String plan, Collection<UUID> ids) {
        return jdbc.sql("select e.*, n.living from thidua.award_entry e join thidua.nominee n on n.id = e.nominee_id"
                        + " where e.plan_id = :plan and e.id = any (:ids)")
                .param("plan", plan)
                .param("ids", ids.toArray(UUID[]::new))
                .query(AwardStore::award)
                .list();
    }

    /** Those of the dossiers. */
    List<Award> ofNominations(String plan, Collection<String> nominations) {
        return jdbc.sql("select e.*, n.living from thidua.award_entry e join thidua.nominee n on n.id = e.nominee_id"
                        + " where e.plan_id = :plan and e.nomination_id = any (:nominations) order by e.nomination_id")
                .param("plan", plan)
                .param("nominations", nominations.toArray(String[]::new))
                .query(AwardStore::award)
                .list();
    }

    /** Whether one of these plans has an award whose decision this is the copy of. */
    boolean isCopy(Collection<String> plans, UUID file) {
        return jdbc.sql(
                        "select exists (select 1 from thidua.award_entry where file = :file and plan_id = any (:plans))")
                .param("file", file)
                .param("plans", plans.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Standing awards of the same movement and occasion with overlapping periods that one of each side holds. */
    boolean bothHold(Collection<UUID> some, Collection<UUID> others) {
        return jdbc.sql("""
                        select exists (
                            select 1 from thidua.award_entry a join thidua.award_entry b
                                on b.plan_id = a.plan_id and b.movement = a.movement and b.occasion = a.occasion
                                and daterange(a.period_from, a.period_to, '[]') && daterange(b.period_from, b.period_to, '[]')
                            where a.nominee_id = any (:some) and b.nominee_id = any (:others)
                              and a.revoked_on is null and b.revoked_on is null)
                        """)
                .param("some", some.toArray(UUID[]::new))
                .param("others", others.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether an award of one of these decisions stands.
     *
     * @param outside also one without a decision in the system
     */
    boolean isStanding(String plan, Collection<String> decisions, boolean outside) {
        return jdbc.sql("""
                        select exists (
                            select 1 from thidua.award_entry
                            where plan_id = :plan and revoked_on is null
                              and (decision_id = any (:decisions) or :outside and decision_id is null))
                        """)
                .param("plan", plan)
                .param("decisions", decisions.toArray(String[]::new))
                .param("outside", outside)
                .query(Boolean.class)
                .single();
    }

    // ---- conferred, revoked -----------------------------------------------------------------------------------------

    /** Notes what is given and leaves the rest; how many there were. */
    int confer(String plan, Collection<UUID> ids, Award.Conferring noted) {
        return jdbc.sql("""
                        update thidua.award_entry set
                            certificate_number = coalesce(:number, certificate_number), written_on = coalesce(:written, written_on),
                            handed_on = coalesce(:handed, handed_on), conferred_on = coalesce(:conferred, conferred_on),
                            conferred_at = coalesce(:event, conferred_at)
                        where plan_id = :plan and id = any (:ids)
                        """)
                .param("plan", plan)
                .param("ids", ids.toArray(UUID[]::new))
                .param("number", noted.certificateNumber())
                .param("written", noted.writtenOn())
                .param("handed", noted.handedOn())
                .param("conferred", noted.conferredOn())
                .param("event", noted.event())
                .update();
    }

    void number(String plan, Map<UUID, String> certificates) {
        jdbc.sql("""
                        update thidua.award_entry e set certificate_number = c.number
                        from unnest(?::uuid[], ?::text[]) c (id, number) where e.id = c.id and e.plan_id = ?
                        """)
                .params(
                        certificates.keySet().toArray(UUID[]::new),
                        certificates.values().toArray(String[]::new),
                        plan)
                .update();
    }

    /** How many were standing and are not any more. */
    int revoke(String plan, Collection<UUID> ids, Award.Revocation by, String user, Instant now) {
        return jdbc.sql("""
                        update thidua.award_entry set
                            revoked_decision = :dossier, revoked_by_number = :number, revoked_on = :on, revoked_reason = :reason,
                            revoked_noted_by = :user, revoked_noted_at = :now
                        where plan_id = :plan and id = any (:ids) and revoked_on is null
                        """)
                .param("plan", plan)
                .param("ids", ids.toArray(UUID[]::new))
                .param("dossier", by.dossier())
                .param("number", by.number())
                .param("on", by.on())
                .param("reason", by.reason())
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    // ---- searched ---------------------------------------------------------------------------------------------------

    List<Award> search(String plan, AwardSearch search, int size, int page) {
        return streaming.query(
                "select e.*, n.living " + FITTING + IN_ORDER + " limit :size offset :offset",
                parameters(plan, search).addValue("size", size).addValue("offset", (long) size * page),
                AwardStore::award);
    }

    long count(String plan, AwardSearch search) {
        Long count = streaming.queryForObject("select count(*) " + FITTING, parameters(plan, search), Long.class);
        return count == null ? 0 : count;
    }

    /** One by one, in the order of {@link #search}; only within a transaction, else all of them are in memory. */
    void each(String plan, AwardSearch search, Consumer<Award> to) {
        streaming.query("select e.*, n.living " + FITTING + IN_ORDER, parameters(plan, search), row -> {
            to.accept(award(row, 0));
        });
    }

    /** One line of counts: of a priority group, or of all with {@code group} null. */
    record Counted(String form, NomineeKind kind, PersonRank rank, String group, long count) {}

    List<Counted> counts(String plan, AwardSearch search) {
        return streaming.query(
                """
                with fitting as (select e.form, e.kind, e.rank, e.priority_groups %s and e.revoked_on is null)
                select form, kind, rank, null as priority_group, count(*) as count from fitting group by form, kind, rank
                union all
                select form, kind, rank, g, count(*) from fitting cross join lateral unnest(priority_groups) g
                group by form, kind, rank, g
                """.formatted(FITTING),
                parameters(plan, search),
                (row, n) -> new Counted(
                        row.getString("form"),
                        Coded.of(NomineeKind.class, row.getString("kind")),
                        rank(row),
                        row.getString("priority_group"),
                        row.getLong("count")));
    }

    /** The movements and years that the register knows, to choose from. */
    List<String> movements(String plan) {
        return jdbc.sql("""
                        select distinct movement collate "vi-x-icu" as movement from thidua.award_entry where plan_id = ? order by 1
                        """).param(plan).query(String.class).list();
    }

    List<Integer> years(String plan) {
        return jdbc.sql("select distinct decided_year from thidua.award_entry where plan_id = ? order by 1 desc")
                .param(plan)
                .query(Integer.class)
                .list();
    }

    private static MapSqlParameterSource parameters(String plan, AwardSearch search) {
        return new MapSqlParameterSource("plan", plan)
                .addValue("query", SearchKey.query(search.text()))
                .addValue("kind", search.kind() == null ? null : search.kind().code())
                .addValue("office", search.office())
                .addValue("movement", search.movement())
                .addValue(
                        "occasion",
                        search.occasion() == null ? null : search.occasion().code())
                .addValue("form", search.form())
                .addValue("year", search.year())
                .addValue("decision", beginning(search.decision()))
                .addValue("group", search.group())
                .addValue("revoked", search.revoked());
    }

    private static String beginning(String decision) {
        String key = decisionKey(decision);
        return key.isEmpty()
                ? null
                : key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static PersonRank rank(ResultSet row) throws SQLException {
        String rank = row.getString("rank");
        return rank == null ? null : Coded.of(PersonRank.class, rank);
    }

    private static Award award(ResultSet row, int n) throws SQLException {
        LocalDate revokedOn = row.getObject("revoked_on", LocalDate.class);
        Array groups = row.getArray("priority_groups");
        return new Award(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getObject("living", UUID.class),
                row.getString("nomination_id"),
                Coded.of(NomineeKind.class, row.getString("kind")),
                row.getString("name"),
                row.getString("unit"),
                row.getString("position"),
                rank(row),
                row.getString("form"),
                row.getString("form_name"),
                row.getString("movement"),
                Coded.of(Occasion.class, row.getString("occasion")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("proposer"),
                row.getString("proposer_name"),
                new AwardDecision(
                        row.getString("decision_id"),
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("signer"),
                        row.getString("authority"),
                        row.getBoolean("outside"),
                        row.getObject("file", UUID.class)),
                List.of((String[]) groups.getArray()),
                new Award.Conferring(
                        row.getString("certificate_number"),
                        row.getObject("written_on", LocalDate.class),
                        row.getObject("handed_on", LocalDate.class),
                        row.getObject("conferred_on", LocalDate.class),
                        row.getString("conferred_at")),
                revokedOn == null
                        ? null
                        : new Award.Revocation(
                                row.getString("revoked_decision"),
                                row.getString("revoked_by_number"),
                                revokedOn,
                                row.getString("revoked_reason")),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }
}
