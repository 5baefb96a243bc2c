package vn.thidua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.time.VietnamTime;

/** The outbox: one row per person and day, from "waiting" to what became of it. */
@Repository
class DigestStore {

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notices of mails that never left on their day become loose again; a mail being sent at this moment is left alone. */
    void releaseUnsentBefore(LocalDate day) {
        jdbc.sql("""
                with unsent as (
                    select id from thidua.digest d
                    where day < :day and status in ('waiting', 'dead')
                      and exists (select 1 from thidua.notice n where n.digest_id = d.id)
                    for update skip locked
                ),
                released as (
                    update thidua.notice set digest_id = null where digest_id in (select id from unsent)
                )
                update thidua.digest set status = 'superseded'
                where status = 'waiting' and id in (select id from unsent)
                """).param("day", day).update();
    }

    /** Opens the day's digest for everybody with a loose notice; who has one keeps it. */
    int open(LocalDate day, Instant now) {
        return jdbc.sql("""
                        insert into thidua.digest (person_id, day, status, next_attempt_at)
                        select p.id, :day, case when coalesce(p.email, '') = '' then 'no-address' else 'waiting' end, :now
                        from thidua.person p
                        where exists (select 1 from thidua.notice n where n.person_id = p.id and n.digest_id is null)
                        order by p.id
                        on conflict (person_id, day, topic) do nothing
                        """)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts loose notices into the day's digests that can still take them; the others wait for the next morning. */
    void attach(LocalDate day) {
        jdbc.sql("""
                with taking as (
                    select id, person_id from thidua.digest
                    where day = :day and topic = '' and status in ('waiting', 'no-address')
                    for update skip locked
                )
                update thidua.notice n set digest_id = taking.id
                from taking where n.person_id = taking.person_id and n.digest_id is null
                """).param("day", day).update();
    }

    /** Takes the next digest of the day that is due; its row stays locked until the transaction ends. */
    Optional<Digest> next(LocalDate day, Instant now) {
        return jdbc.sql("""
                        select d.id, d.person_id, p.full_name, p.email, d.day, d.topic, d.headline, d.attempts
                        from thidua.digest d join thidua.person p on p.id = d.person_id
                        where d.status = 'waiting' and d.day = :day and d.next_attempt_at <= :now
                        order by d.next_attempt_at, d.id limit 1
                        for update of d skip locked
                        """)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Digest(
                        row.getLong("id"),
                        row.getString("person_id"),
                        row.getString("full_name"),
                        row.getString("email"),
                        row.getObject("day", LocalDate.class),
                        row.getString("topic"),
                        row.getString("headline"),
                        row.getInt("attempts")))
                .optional();
    }

    /** What the digest has to tell now; what was done since the morning is left out. */
    List<DigestEntry> entries(long digest, Instant now) {
        return told("digest_id = :digest", now)
                .param("digest", digest)
                .query(DigestStore::entry)
                .list();
    }

    /** What the person was told about obligations since then and is still owed now. */
    List<DigestEntry> owed(String person, Instant since, Instant now) {
        return told("person_id = :person and raised_at > :since and sentence is null", now)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(DigestStore::entry)
                .list();
    }

    /** @param which condition on a notice */
    private JdbcClient.StatementSpec told(String which, Instant now) {
        return jdbc.sql("with " + NoticeStore.OPEN + """
            told as (
                select distinct subject, sentence, kind = :officesLate as round
                from thidua.notice where %s
            )
            select null as subject, false as round, t.sentence, null as plan_id, null as office_id, null as kind,
                   null as period, null as mode, false as supplement, null::date as due_day
            from told t where t.sentence is not null
            union all
            select o.id, false, null, o.plan_id, o.office_id, o.kind, o.period, o.mode, o.supplement, o.due_day
            from told t join open o on o.id = t.subject where t.sentence is null and not t.round
            union all
            select o.round_id, true, null, o.plan_id, o.office_id, o.kind, o.period, o.mode, false, o.due_day
            from told t join open o on o.round_id = t.subject
            where t.sentence is null and t.round and o.last_moment <= :now and not o.supplement
            order by due_day, plan_id, kind, period, office_id, sentence
            """.formatted(which))
                .param("officesLate", NoticeStore.OFFICES_LATE)
                .param("zone", VietnamTime.ZONE.getId())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    /** Sentences that the person was told since then, the newest first. */
    List<NoticeDesk.Message> messages(String person, Instant since, int limit) {
        return jdbc.sql("""
            select raised_at, sentence from thidua.notice
            where person_id = ? and raised_at > ? and sentence is not null
            order by raised_at desc, id desc limit ?
            """)
                .params(person, since.atOffset(ZoneOffset.UTC), limit)
                .query((row, n) -> new NoticeDesk.Message(
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(), row.getString("sentence")))
                .list();
    }

    /** Whoever wants to be told at once gets a mail of his own with what is loose now; one statement. */
    void openAtOnce(LocalDate day, Instant now, String headline) {
        jdbc.sql("""
            with loose as (
                select n.person_id, max(n.id) as newest
                from thidua.notice n join thidua.notice_preference f on f.person_id = n.person_id
                where f.delivery = :atOnce and n.digest_id is null group by n.person_id
            ),
            opened as (
                insert into thidua.digest (person_id, day, topic, headline, status, next_attempt_at)
                select p.id, :day, 'at-once/' || l.newest, :headline,
                       case when coalesce(p.email, '') = '' then 'no-address' else 'waiting' end, :now
                from loose l join thidua.person p on p.id = l.person_id order by p.id
                on conflict (person_id, day, topic) do nothing
                returning id, person_id
            )
            update thidua.notice n set digest_id = opened.id
            from opened where n.person_id = opened.person_id and n.digest_id is null
            """)
                .param("atOnce", Delivery.AT_ONCE.code())
                .param("day", day)
                .param("headline", headline)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sent(long digest, Instant at) {
        jdbc.sql("update thidua.digest set status = 'sent', sent_at = ?, last_error = null where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), digest)
                .update();
    }

    void settled(long digest) {
        jdbc.sql("update thidua.digest set status = 'settled' where id = ?")
                .param(digest)
                .update();
    }

    void failed(long digest, DigestStatus status, int failures, Instant nextAttempt, String error) {
        jdbc.sql("""
                        update thidua.digest
                        set status = ?, sent_at = null, attempts = ?, next_attempt_at = ?, last_error = ? where id = ?
                        """)
                .params(status.code(), failures, nextAttempt.atOffset(ZoneOffset.UTC), error, digest)
                .update();
    }

    Map<DigestStatus, Integer> count(LocalDate day) {
        Map<DigestStatus, Integer> counts = new TreeMap<>();
        jdbc.sql("select status, count(*) as n from thidua.digest where day = ? group by status")
                .param(day)
                .query(row -> {
                    counts.put(Coded.of(DigestStatus.class, row.getString("status")), row.getInt("n"));
                });
        return counts;
    }

    private static DigestEntry entry(ResultSet row, int n) throws SQLException {
        if (row.getString("sentence") != null) {
            return new DigestEntry.Message(row.getString("sentence"));
        }
        DutyMode mode = Coded.of(DutyMode.class, row.getString("mode"));
        if (row.getBoolean("round")) {
            return new DigestEntry.LateOffice(
                    row.getString("subject"),
                    row.getString("plan_id"),
                    row.getString("kind"),
                    row.getString("period"),
                    row.getString("office_id"),
                    mode);
        }
        return new DigestEntry.Duty(
                row.getString("plan_id"),
                row.getString("office_id"),
                row.getString("kind"),
                row.getString("period"),
                mode,
                row.getBoolean("supplement"),
                row.getObject("due_day", LocalDate.class));
    }
}
