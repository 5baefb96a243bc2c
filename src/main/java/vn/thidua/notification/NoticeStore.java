package vn.thidua.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/**
 * Notices as sets: one statement finds what thousands of offices owe and whom to tell. It therefore reads the tables of
 * obligations and people directly instead of asking their modules row by row.
 *
 * <p>Rows are always inserted in the order subject, person, so that a sweep and an overdue timer that write the same notices
 * at the same moment wait for each other instead of dead-locking.
 */
@Repository
class NoticeStore {

    /** Told to the consolidator about a whole round; its line is worded from the round's open obligations. */
    static final String OFFICES_LATE = "offices-late";

    /** Not sent yet, with the day that counts: that of the supplement once the first sending is kept, else the deadline. */
    static final String OPEN = """
            open as not materialized (
                select id, plan_id, round_id, office_id, kind, period, mode, sent_at is not null as supplement,
                       case when sent_at is null then (due_at at time zone :zone)::date else supplement_due end as due_day,
                       case when sent_at is null then due_at
                            else ((supplement_due + 1)::timestamp at time zone :zone) - interval '1 second' end as last_moment
                from thidua.obligation
                where closed_at is null and status in ('dang-thuc-hien', 'cho-duyet', 'yeu-cau-bo-sung')
            ),
            """;

    /**
     * Open ones whose last moment has passed in a round still urged. The slot is the week since then; what is still owed after a
     * quarter of weekly notices is told once a quarter, or people would stop reading (assumed: practice).
     */
    private static final String LATE = """
            late as (
                select o.id, o.plan_id, o.round_id, o.office_id, o.mode, o.supplement,
                       o.due_day + 1 + 7 * case when w.week < 13 then w.week else w.week / 13 * 13 end as slot
                from open o
                cross join lateral (select greatest(0, (:today - o.due_day - 1) / 7) as week) w
                where o.last_moment <= :now
                  and not exists (select 1 from thidua.urging_ended u where u.round_id = o.round_id)
            """;

    /** Who is told about an office's obligation; where nobody drafts by role, the heads are told from the beginning. */
    private static final String TELL_OFFICE = """
            insert into thidua.notice (person_id, subject, kind, slot, raised_at)
            select r.person_id, t.id, t.kind, t.slot, :now
            from told t
            join thidua.role_assignment r on r.plan_id = t.plan_id and r.office_id = t.office_id
            where r.role = 'chuyen-vien'
               or r.role in ('truong-phong', 'lanh-dao')
                  and (t.heads or not exists (
                          select 1 from thidua.role_assignment c
                          where c.plan_id = t.plan_id and c.office_id = t.office_id and c.role = 'chuyen-vien'))
            group by r.person_id, t.id, t.kind, t.slot
            order by t.id, r.person_id
            on conflict (person_id, subject, kind, slot) do nothing
            """;

    private static final String LATE_KIND =
            "case when supplement then 'supplement-overdue' when mode = 'de-nghi' then 'request' else 'overdue' end";

    private static final String TELL_CONSOLIDATOR = """
            insert into thidua.notice (person_id, subject, kind, slot, raised_at)
            select r.person_id, t.round_id, :kind, t.slot, :now
            from late t
            join unnest(:plans::text[], :consolidators::text[]) as c (plan_id, office_id) on c.plan_id = t.plan_id
            join thidua.role_assignment r
              on r.plan_id = c.plan_id and r.office_id = c.office_id and r.role = 'chuyen-vien'
            where not t.supplement
            group by r.person_id, t.round_id, t.slot
            order by t.round_id, r.person_id
            on conflict (person_id, subject, kind, slot) do nothing
            """;

    private static final String SWEEP = "with " + OPEN + LATE + """
            ),
            told as (
                select o.id, o.plan_id, o.office_id, s.heads, o.due_day as slot,
                       case when o.supplement then 'supplement-' || s.code else s.code end as kind
                from open o
                join unnest(:codes::text[], :firstDays::date[], :nextDays::date[], :heads::boolean[])
                     as s (code, first_day, next_day, heads) on o.due_day >= s.first_day and o.due_day < s.next_day
                where o.last_moment > :now
                union all
                select id, plan_id, office_id, true, slot,
            """ + LATE_KIND + """

                from late
            )
            """ + TELL_OFFICE;

    private static final String ONE_LATE = "with " + OPEN + LATE + " and o.id = :id), told as (select id, plan_id,"
            + " office_id, true as heads, slot, " + LATE_KIND + " as kind from late)\n" + TELL_OFFICE;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the morning's notices of all plans with two statements; returns how many were new. */
    int sweep(List<ReminderStage> stages, Map<String, String> consolidators, Instant now) {
        int told = at(now, SWEEP)
                .param("codes", array(stages, ReminderStage::code))
                .param("firstDays", array(stages, ReminderStage::firstDay))
                .param("nextDays", array(stages, ReminderStage::nextDay))
                .param("heads", array(stages, ReminderStage::heads))
                .update();
        return told + tellConsolidator(at(now, "with " + OPEN + LATE + ")\n" + TELL_CONSOLIDATOR), consolidators);
    }

    int overdue(String obligationId, Map<String, String> consolidators, Instant now) {
        int told = at(now, ONE_LATE).param("id", obligationId).update();
        return told
                + tellConsolidator(
                        at(now, "with " + OPEN + LATE + " and o.id = :id)\n" + TELL_CONSOLIDATOR)
                                .param("id", obligationId),
                        consolidators);
    }

    private static int tellConsolidator(JdbcClient.StatementSpec statement, Map<String, String> consolidators) {
        List<Map.Entry<String, String>> entries = List.copyOf(consolidators.entrySet());
        return statement
                .param("kind", OFFICES_LATE)
                .param("plans", array(entries, Map.Entry::getKey))
                .param("consolidators", array(entries, Map.Entry::getValue))
                .update();
    }

    int raise(String person, String subject, String kind, LocalDate slot, String sentence, Instant now) {
        return jdbc.sql("""
                        insert into thidua.notice (person_id, subject, kind, slot, sentence, raised_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (person_id, subject, kind, slot) do nothing
                        """)
                .params(person, subject, kind, slot, sentence, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int raise(Group group, String subject, String kind, LocalDate slot, String sentence, Instant now) {
        return jdbc.sql("""
                        insert into thidua.notice (person_id, subject, kind, slot, sentence, raised_at)
                        select person_id, ?, ?, ?, ?, ?
                        from thidua.role_assignment where plan_id = ? and office_id = ? and role = ? order by person_id
                        on conflict (person_id, subject, kind, slot) do nothing
                        """)
                .params(
                        subject,
                        kind,
                        slot,
                        sentence,
                        now.atOffset(ZoneOffset.UTC),
                        group.plan(),
                        group.office(),
                        group.role().code())
                .update();
    }

    int raise(
            String plan,
            Collection<String> offices,
            Collection<Role> roles,
            String subject,
            String kind,
            LocalDate slot,
            String sentence,
            Instant now) {
        return jdbc.sql("""
                        insert into thidua.notice (person_id, subject, kind, slot, sentence, raised_at)
                        select distinct person_id, ?, ?, ?::date, ?, ?::timestamptz
                        from thidua.role_assignment
                        where plan_id = ? and office_id = any (?) and role = any (?) order by person_id
                        on conflict (person_id, subject, kind, slot) do nothing
                        """)
                .params(
                        subject,
                        kind,
                        slot,
                        sentence,
                        now.atOffset(ZoneOffset.UTC),
                        plan,
                        offices.toArray(String[]::new),
                        roles.stream().map(Role::code).toArray(String[]::new))
                .update();
    }

    /**
     * Opens a mail of its own for everybody who holds one of the roles in one of the offices, and writes its notice into it: two
     * statements, whatever the number of offices.
     */
    int mailNow(
            String plan, Collection<Role> roles, String kind, LocalDate day, List<Notices.OwnMail> mails, Instant now) {
        String told = """
                from unnest(:offices::text[], :subjects::text[], :headlines::text[], :sentences::text[])
                     as t (office_id, subject, headline, sentence)
                join thidua.role_assignment r on r.plan_id = :plan and r.office_id = t.office_id and r.role = any (:roles)
                """;
        mailing("""
                insert into thidua.digest (person_id, day, topic, headline, status, next_attempt_at)
                select distinct on (t.subject, p.id) p.id, :day, t.subject, t.headline,
                       case when coalesce(p.email, '') = '' then 'no-address' else 'waiting' end, :now
                """ + told + """
                join thidua.person p on p.id = r.person_id
                order by t.subject, p.id
                on conflict (person_id, day, topic) do nothing
                """, plan, roles, day, mails, now).update();
        return mailing("""
                insert into thidua.notice (person_id, subject, kind, slot, sentence, raised_at, digest_id)
                select distinct on (t.subject, r.person_id) r.person_id, t.subject, :kind, :day, t.sentence, :now, d.id
                """ + told + """
                join thidua.digest d on d.person_id = r.person_id and d.day = :day and d.topic = t.subject
                order by t.subject, r.person_id
                on conflict (person_id, subject, kind, slot) do nothing
                """, plan, roles, day, mails, now)
                .param("kind", kind)
                .update();
    }

    private JdbcClient.StatementSpec mailing(
            String sql, String plan, Collection<Role> roles, LocalDate day, List<Notices.OwnMail> mails, Instant now) {
        return jdbc.sql(sql)
                .param("plan", plan)
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("offices", texts(mails, Notices.OwnMail::office))
                .param("subjects", texts(mails, Notices.OwnMail::subject))
                .param("headlines", texts(mails, Notices.OwnMail::headline))
                .param("sentences", texts(mails, Notices.OwnMail::sentence));
    }

    private static String[] texts(List<Notices.OwnMail> mails, Function<Notices.OwnMail, String> column) {
        return mails.stream().map(column).toArray(String[]::new);
    }

    void endUrging(String roundId, Instant now) {
        jdbc.sql("insert into thidua.urging_ended (round_id, ended_at) values (?, ?) on conflict (round_id) do nothing")
                .params(roundId, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Notice> about(String subject) {
        return jdbc.sql("""
                        select n.person_id, n.subject, n.kind, n.slot, n.raised_at, d.sent_at
                        from thidua.notice n left join thidua.digest d on d.id = n.digest_id
                        where n.subject = ? order by n.id
                        """)
                .param(subject)
                .query((row, n) -> {
                    Timestamp sent = row.getTimestamp("sent_at");
                    return new Notice(
                            row.getString("person_id"),
                            row.getString("subject"),
                            row.getString("kind"),
                            row.getObject("slot", LocalDate.class),
                            row.getTimestamp("raised_at").toInstant(),
                            sent == null ? null : sent.toInstant());
                })
                .list();
    }

    private JdbcClient.StatementSpec at(Instant now, String sql) {
        return jdbc.sql(sql)
                .param("zone", VietnamTime.ZONE.getId())
                .param("today", VietnamTime.dateOf(now))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    /** A PostgreSQL array literal; its elements are dates, flags and ids, which need no quoting. */
    private static <T> String array(List<T> rows, Function<T, Object> element) {
        Stream<String> elements = rows.stream().map(element).map(String::valueOf);
        return elements.collect(Collectors.joining(",", "{", "}"));
    }
}
