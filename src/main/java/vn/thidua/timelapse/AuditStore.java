package vn.thidua.timelapse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the features wrote, behind their backs: an audit that asked them would believe their own account. */
@Repository
@Profile("timelapse")
class AuditStore {

    /** Zone of the days, as everywhere. */
    private static final String DAY = "(coalesce(due_at, opened_at) at time zone 'Asia/Ho_Chi_Minh')";

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Year(int year, int obligations, int onTime, int late, int undated, int missed, int waived) {}

    record Reminded(int reminders, int escalations) {}

    List<Year> years(String plan) {
        return jdbc.sql("""
                        select extract(year from %s)::int as year, count(*)::int as obligations,
                               count(*) filter (where sent_at <= due_at)::int as on_time,
                               count(*) filter (where sent_at > due_at)::int as late,
                               count(*) filter (where sent_at is not null and due_at is null)::int as undated,
                               count(*) filter (where status = 'khong-bao-cao')::int as missed,
                               count(*) filter (where status = 'khong-phai-thuc-hien')::int as waived
                        from thidua.obligation where plan_id = ? group by 1 order by 1
                        """.formatted(DAY)).param(plan).query(Year.class).list();
    }

    /** By the year of the notice's occasion: before a date, and after it. */
    Map<Integer, Reminded> reminded(String plan) {
        Map<Integer, Reminded> years = new LinkedHashMap<>();
        jdbc.sql("""
                        select extract(year from n.slot)::int as year,
                               count(*) filter (where n.kind like 'due-%' or n.kind = 'last-day')::int as reminders,
                               count(*) filter (where n.kind like '%overdue%' or n.kind = 'request')::int as escalations
                        from thidua.notice n join thidua.person p on p.id = n.person_id
                        where p.plan_id = ? group by 1 order by 1
                        """)
                .param(plan)
                .query((row, n) -> years.put(row.getInt(1), new Reminded(row.getInt(2), row.getInt(3))))
                .list();
        return years;
    }

    List<String> open(String plan) {
        return texts("select id from thidua.obligation where plan_id = ? and closed_at is null order by id", plan);
    }

    /** What an office never sent; only the end of the movement closes it. */
    List<String> neverSent(String plan) {
        return texts(
                "select id from thidua.obligation where plan_id = ? and closed_at is null and sent_at is null order by id",
                plan);
    }

    /** Supervisions that wait for what an office never sent. */
    List<String> neverAnswered(String plan) {
        return texts("""
                select distinct s.id from thidua.supervision s
                join thidua.obligation o on o.plan_id = s.plan_id and o.plan_id || '/supervision/' || o.period = s.id
                where s.plan_id = ? and s.ended_at is null and o.closed_at is null and o.sent_at is null order by s.id
                """, plan);
    }

    List<String> endedTwice(String plan) {
        return texts("""
                select o.id from thidua.obligation o join thidua.obligation_event e on e.obligation_id = o.id
                where o.plan_id = ? and e.action in ('Tiếp nhận', 'Hoàn thành', 'Không báo cáo', 'Không phải thực hiện')
                group by o.id having count(*) > 1 order by o.id
                """, plan);
    }

    /** Notices of the plan that were in no mail a week before the last one was raised. */
    List<String> loose(String plan) {
        return texts("""
                select n.kind || ' ' || n.slot from thidua.notice n join thidua.person p on p.id = n.person_id
                where p.plan_id = ? and n.digest_id is null
                  and n.raised_at < (select max(raised_at) - interval '7 days' from thidua.notice) order by 1
                """, plan);
    }

    /** Period and day of opening of the rounds of reports. */
    Map<String, LocalDate> reportRounds(String plan) {
        Map<String, LocalDate> rounds = new LinkedHashMap<>();
        jdbc.sql("""
                        select period, min(opened_at at time zone 'Asia/Ho_Chi_Minh')::date as opened
                        from thidua.obligation where plan_id = ? and kind = 'report' group by period order by period
                        """)
                .param(plan)
                .query((row, n) -> rounds.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return rounds;
    }

    List<String> officesOwing(String plan, String period) {
        return jdbc.sql("select office_id from thidua.obligation where plan_id = ? and kind = 'report' and period = ?")
                .params(plan, period)
                .query(String.class)
                .list();
    }

    /** A review that was opened, and the day on which its offices got their part. */
    record Opened(String kind, String phase, LocalDate officesOn) {}

    List<Opened> reviews(String plan) {
        return jdbc.sql("""
                        select kind, phase,
                               (coalesce(offices_opened_at, opened_at) at time zone 'Asia/Ho_Chi_Minh')::date as offices_on
                        from thidua.review where plan_id = ? order by opened_at, id
                        """).param(plan).query(Opened.class).list();
    }

    List<String> officesReviewing(String plan, Opened review) {
        return jdbc.sql("""
                        select office_id from thidua.obligation where plan_id = ? and period = ?
                        and kind = case ? when 'so-ket' then 'mid-term-review' else 'final-review' end
                        """)
                .params(plan, review.phase(), review.kind())
                .query(String.class)
                .list();
    }

    /** Reviews of offices that came neither to one report that counts nor to the record that there is none. */
    List<String> reviewedOtherThanOnce(String plan) {
        return texts("""
                select o.id from thidua.obligation o
                left join thidua.review_submission s on s.obligation_id = o.id and s.current
                where o.plan_id = ? and o.kind in ('mid-term-review', 'final-review')
                  and (o.status = 'hoan-thanh') <> (s.obligation_id is not null) order by o.id
                """, plan);
    }

    List<String> reviewsNotEnded(String plan) {
        return texts("select id from thidua.review where plan_id = ? and ended_at is null order by id", plan);
    }

    private List<String> texts(String query, String plan) {
        return jdbc.sql(query).param(plan).query(String.class).list();
    }
}
