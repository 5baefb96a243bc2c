package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

/** How fast one morning's reminders are written and sent. Prints a table; asserts only that everything was sent once. */
@ProcessTest
@Tag("benchmark")
class ReminderBenchmark {

    private static final LocalDate MORNING_OF = LocalDate.of(2024, 11, 25);

    @Autowired
    DataSource database;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    private final List<String> table = new ArrayList<>();
    private GreenMail mailServer;
    private MailRoom room;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        room.clear();
        mailServer.stop();
    }

    @Test
    void fourThousandReminders() throws Exception {
        ClockUtil.setCurrentTime(Date.from(VietnamTime.startOf(MORNING_OF).plus(Duration.ofMinutes(450))));
        measure(500, 1); // warms up: classes, plans of the database, mail server
        table.clear();
        for (int people : List.of(100, 1000, 4000)) {
            measure(people, 1);
        }
        measure(4000, 4);
        System.out.println("""

                Reminders: one obligation and one person per office, due in 14 working days
                people | senders | notices/s | SQL for all notices | SQL per notice | mails/s | SQL per mail
                ------ | ------- | --------- | ------------------- | -------------- | ------- | ------------""");
        table.forEach(System.out::println);
    }

    private void measure(int people, int senders) throws Exception {
        if (mailServer != null) {
            mailServer.stop();
        }
        mailServer = MailRoom.mailServer();
        var counted = new CountedStatements(database);
        room = new MailRoom(counted, workingDays, clock, mailServer.getSmtp().getPort());
        room.clear();
        offices(people);
        workingDays.isWorkingDay(MORNING_OF); // the holiday table is read once a minute, not once a morning
        counted.take();

        long start = System.nanoTime();
        DailyReminders.Composed composed = room.compose();
        double composing = seconds(start);
        long statements = counted.take();
        assertThat(composed).isEqualTo(new DailyReminders.Composed(people, people));

        start = System.nanoTime();
        int sent = drain(senders);
        double sending = seconds(start);
        long perMail = counted.take();
        assertThat(sent).isEqualTo(people);
        assertThat(MailRoom.received(mailServer)).hasSize(people);

        table.add(String.format(
                Locale.ROOT,
                "%6d | %7d | %9.0f | %19d | %14.4f | %7.0f | %12.2f",
                people,
                senders,
                people / composing,
                statements,
                (double) statements / people,
                people / sending,
                (double) perMail / people));
    }

    private int drain(int senders) throws Exception {
        var pool = Executors.newFixedThreadPool(senders);
        try {
            int sent = 0;
            Callable<Integer> sender = room.sender::drain;
            for (Future<Integer> each : pool.invokeAll(Collections.nCopies(senders, sender))) {
                sent += each.get();
            }
            return sent;
        } finally {
            pool.shutdown();
        }
    }

    private void offices(int people) {
        room.jdbc
                .sql("""
                        insert into thidua.person (id, plan_id, full_name, email, created_at)
                        select 'nv-' || n, :plan, 'Người ' || n, 'nv-' || n || :domain, :now from generate_series(1, :people) n
                        """)
                .param("plan", MailRoom.PLAN)
                .param("domain", MailRoom.MAIL_DOMAIN)
                .param("now", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .param("people", people)
                .update();
        room.jdbc.sql("""
                        insert into thidua.role_assignment (person_id, plan_id, office_id, role, position)
                        select id, plan_id, 'office-' || id, 'chuyen-vien', '' from thidua.person where plan_id = :plan
                        """).param("plan", MailRoom.PLAN).update();
        room.jdbc
                .sql("""
                        insert into thidua.obligation (id, plan_id, kind, period, round_id, office_id, mode, status, opened_at,
                                                       due_at)
                        select plan_id || '/report/2024/' || office_id, plan_id, 'report', '2024', plan_id || '/report/2024',
                               office_id, 'giao', 'dang-thuc-hien', :now, :due
                        from thidua.role_assignment where plan_id = :plan
                        """)
                .param("plan", MailRoom.PLAN)
                .param("now", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .param("due", VietnamTime.endOf(LocalDate.of(2024, 12, 14)).atOffset(ZoneOffset.UTC))
                .update();
        for (String written : List.of("person", "role_assignment", "obligation")) {
            room.jdbc.sql("analyze thidua." + written).update();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
