package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.issuance.IssuanceEntries;
import vn.thidua.issuance.Issuances;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.MorePlans;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

/**
 * How long a cascade over three levels takes per office: the plans of the issuer and of the second level are recorded from
 * paper, so that what is measured is the opening of everything below, up to each office's draft task. Prints a table; asserts
 * only that every office has its work.
 */
@ProcessTest
@Tag("benchmark")
class CascadeBenchmark {

    private static final String MODEL = "ban-hanh";
    private static final int PER_BRANCH = 20;
    private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    CamundaBpmProperties settings;

    @Autowired
    MorePlans plans;

    @Autowired
    People people;

    @Autowired
    Issuances issuances;

    @Autowired
    IssuanceEntries entries;

    @Autowired
    ObligationStarts starts;

    private final List<String> table = new ArrayList<>();
    private CountedDataSource counted;

    @BeforeEach
    void start() {
        counted = unwrapped();
        var executor = (DefaultJobExecutor)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        JobExecution.likeProduction(executor, settings.getJobExecution());
        executor.start();
        ClockUtil.offset(LocalDateTime.of(2024, 1, 15, 8, 0)
                        .atZone(VietnamTime.ZONE)
                        .toInstant()
                        .toEpochMilli()
                - System.currentTimeMillis());
    }

    private CountedDataSource unwrapped() {
        try {
            return database.unwrap(CountedDataSource.class);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
        ClockUtil.reset();
    }

    @Test
    void cascadesOverThreeLevels() {
        cascade("warm", 400);
        line("a plan cascades over three levels: obligations, batches, every office up to its draft task");
        line("    offices | cascades |  total ms | ms/office | SQL/office (own tables)");
        double small = measured(100, 5);
        measured(1000, 1);
        double large = measured(4000, 1);
        line("    flat: 4,000/100 %.2f (aim: up to 1.3)", large / small);
        table.forEach(System.out::println);
    }

    private double measured(int offices, int times) {
        double millis = 0;
        var sent = new CountedDataSource.Count(0, 0);
        for (int n = 0; n < times; n++) {
            var before = counted.count();
            millis += cascade("cascade-%d-%d".formatted(offices, n), offices);
            sent = sent.plus(counted.count().minus(before));
        }
        double all = (double) offices * times;
        line(
                "    %7d | %8d | %9.0f | %9.2f | %10.1f (%10.1f)",
                offices, times, millis, millis / all, sent.all() / all, sent.domain() / all);
        return millis / all;
    }

    /** @return milliseconds from the issuer's plan to the last office's task */
    private double cascade(String id, int offices) {
        Plan plan = register(id, offices);
        String enterer = id + ".noi-vu.chuyen-vien";
        people.register(
                id,
                List.of(new Person(enterer, id, "Chuyên viên", null)),
                List.of(new RoleAssignment(
                        enterer, new Group(id, "noi-vu", Role.CHUYEN_VIEN), "Chuyên viên", Set.of())),
                Map.of());
        String round = issuances.openPlan(plan);
        starts.startNext(round);
        int branches = offices / PER_BRANCH;
        List<UUID> scans = new ArrayList<>();
        for (int n = 0; n <= branches; n++) {
            scans.add(entries.stage(id, enterer, "ke-hoach.pdf", new ByteArrayInputStream(SCAN))
                    .id());
        }
        identity.setAuthentication(enterer, List.of(), List.of(id));
        try {
            long start = System.nanoTime();
            enter(round + "/ubnd", enterer, scans.get(0));
            await(round, 1 + branches);
            for (int n = 1; n <= branches; n++) {
                enter(round + "/nhanh-" + n, enterer, scans.get(n));
            }
            await(round, 1 + offices);
            return (System.nanoTime() - start) / 1e6;
        } finally {
            identity.clearAuthentication();
        }
    }

    private void enter(String obligation, String enterer, UUID scan) {
        LocalDate day = LocalDate.of(2024, 1, 15);
        entries.enter(obligation, enterer, new IssuanceEntries.Paper("1/KH", day, day, null, scan));
    }

    /** So many offices have their work. */
    private void await(String round, int offices) {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (jdbc.sql("select count(*) from thidua.obligation where round_id = ? and process_id is not null")
                        .param(round)
                        .query(Integer.class)
                        .single()
                < offices) {
            assertThat(System.nanoTime()).as("cascaded in time").isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The plan of the tests with branches of so many offices instead of its own subordinates. */
    private Plan register(String id, int offices) {
        var added = new StringBuilder();
        int branches = offices / PER_BRANCH;
        for (int n = 1; n <= branches; n++) {
            added.append(office("nhanh-" + n, null, "cac-nhanh"));
            for (int m = 1; m < PER_BRANCH; m++) {
                added.append(office("don-vi-%d-%d".formatted(n, m), "nhanh-" + n, "cac-don-vi"));
            }
        }
        String rows = """
                subordinate_plans:
                  - {owners: [cac-nhanh], document: ke-hoach-don-vi, due: 2024-Q1, src: V.2}
                  - {owners: [cac-don-vi], document: ke-hoach-don-vi, due: {by: 2024-04-30}, src: V.2}
                """;
        Plan plan = plans.add(text().replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?s)subordinate_plans:.*?(?=reporting:)", rows)
                .replaceFirst("(?m)^office_sets:$", """
                        office_sets:
                          - {id: cac-nhanh, name: Các nhánh, src: VI}
                          - {id: cac-don-vi, name: Các đơn vị, src: VI}""")
                .replaceFirst("(?m)^offices:$", "offices:\n" + added.toString().stripTrailing()));
        assertThat(plan.officesNamed(List.of("cac-nhanh", "cac-don-vi"), LocalDate.of(2024, 1, 15)))
                .hasSize(offices);
        return plan;
    }

    private static String office(String id, String above, String set) {
        return "  - {id: %1$s, name: Đơn vị %1$s, short_name: %1$s, kind: co-quan%2$s, sets: [%3$s], symbol: %1$s, approval: hai-cap, mode: giao, assumed: Đơn vị của phép đo.}\n"
                .formatted(id, above == null ? "" : ", part_of: " + above, set);
    }

    private static String text() {
        try (InputStream in = CascadeBenchmark.class.getResourceAsStream("/plans/" + MODEL + "/plan.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        table.add(line);
        System.out.println(line);
    }
}
