package vn.thidua.dashboard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Status;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.security.UserAtWork;

/** Obligations as they would stand after years, put straight into their table. */
@Component
public class DeadlineData {

    private final JdbcClient jdbc;

    DeadlineData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who may open Cockpit. */
    static UserAtWork inCockpit(String person) {
        String plan = person.substring(0, person.indexOf('.'));
        return new UserAtWork(person, List.of(person), List.of(plan), Set.of("tasklist", "cockpit"));
    }

    String owes(String plan, String kind, String period, String office, Status status, Instant due, Instant sent) {
        return owes(plan, kind, period, office, DutyMode.GIAO, status, due, sent);
    }

    String owes(
            String plan,
            String kind,
            String period,
            String office,
            DutyMode mode,
            Status status,
            Instant due,
            Instant sent) {
        String round = Obligation.roundId(plan, kind, period);
        String id = Obligation.id(round, office);
        jdbc.sql("""
                        insert into thidua.obligation
                            (id, plan_id, kind, period, round_id, office_id, mode, status, opened_at, due_at, sent_at, closed_at)
                        values (:id, :plan, :kind, :period, :round, :office, :mode, :status, '2024-11-01T08:00+07', :due, :sent,
                                case when :settled then timestamptz '2024-12-16T08:00+07' end)
                        """)
                .param("id", id)
                .param("plan", plan)
                .param("kind", kind)
                .param("period", period)
                .param("round", round)
                .param("office", office)
                .param("mode", mode.code())
                .param("status", status.code())
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("sent", sent == null ? null : sent.atOffset(ZoneOffset.UTC))
                .param("settled", status.settled())
                .update();
        return id;
    }

    /** So many offices with one open obligation each, and what they settled in the years before. */
    public void past(String plan, String kind, int settled, int open) {
        jdbc.sql("""
                        insert into thidua.obligation
                            (id, plan_id, kind, period, round_id, office_id, mode, status, opened_at, due_at, sent_at, closed_at)
                        select :plan || '/' || :kind || '/' || p || '/don-vi-' || o, :plan, :kind, p, :plan || '/' || :kind || '/' || p,
                               'don-vi-' || o, 'giao', case when open then 'dang-thuc-hien' else 'hoan-thanh' end,
                               due - interval '40 days', due, case when open then null else due + (o % 7 - 5) * interval '1 day' end,
                               case when open then null else due + interval '3 days' end
                        from (select n % :offices as o, (2024 - n / :offices) || '' as p, n < :open as open,
                                     timestamptz '2024-12-14T23:59:59+07' - case when n < :open then (n % 50) * interval '1 day'
                                         else (n / :offices) * interval '365 days' end as due
                              from generate_series(0, :all - 1) n) as rows
                        on conflict do nothing
                        """)
                .param("plan", plan)
                .param("kind", kind)
                .param("open", open)
                .param("offices", Math.max(1, open))
                .param("all", settled + open)
                .update();
        jdbc.sql("analyze thidua.obligation").update();
    }
}
