package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.MorePlans;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.RoundProcess;
import vn.thidua.support.ProcessTest;

/**
 * How long it takes to open a round, and to send its reports on the last day, beside the same models on a bare engine.
 * Prints a table; asserts only that everything was done and nobody was refused.
 */
@ProcessTest
@Tag("benchmark")
class RoundBenchmark {

    private static final int OFFICIALS = 8;
    private static final int REPORTS = 1000;
    private static final int BLOCK = 250;
    private static final int WARM_UP = 600;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties settings;

    @Autowired
    MorePlans plans;

    @Autowired
    People people;

    @Autowired
    RoundProcess rounds;

    @Autowired
    OurOfficials officials;

    @LocalServerPort
    int port;

    private final List<String> table = new ArrayList<>();
    private CountedDataSource ours;
    private JdbcClient bareJdbc;
    private BareEngine bare;

    @BeforeEach
    void start() throws Exception {
        assertThat(setting("fsync")).as("run with -Pbenchmark").isEqualTo("on");
        ours = database.unwrap(CountedDataSource.class);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var executor = (DefaultJobExecutor) configuration.getJobExecutor();
        JobExecution.likeProduction(executor, settings.getJobExecution());
        executor.start();
        String url;
        try (var connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        bare = new BareEngine(jdbc, url, configuration, 20);
        bareJdbc = JdbcClient.create(bare.database);
        itIs(LocalDateTime.of(2024, 11, 1, 8, 0));
    }

    @AfterEach
    void stop() {
        bare.close();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
        ClockUtil.reset();
    }

    /** Time goes on from there. */
    private static void itIs(LocalDateTime then) {
        ClockUtil.offset(then.atZone(VietnamTime.ZONE).toInstant().toEpochMilli() - System.currentTimeMillis());
    }

    @Test
    void roundsAndTheirLastDay() throws IOException {
        Plan warm = BigPlan.register(plans, "warm", WARM_UP);

        // ---- warm up, with the accounts of all who will work --------------------------------------------------------
        hire(warm, names(warm));
        openOurs(warm);
        openBare(warm);
        itIs(LocalDateTime.of(2024, 12, 14, 14, 0));
        int half = WARM_UP / 2;
        var warmBrowsers = officials.logIn(port, warm, names(warm).subList(0, half));
        rush(names(warm).subList(0, half), () -> officials.atTasklist(warm, warmBrowsers));
        rush(names(warm).subList(half, WARM_UP), () -> officials.inside(warm));
        rush(names(warm), () -> bare.officials(warm.id()));

        // ---- (a) and its (c), there and back, so that warming up and a busy machine hit all sizes -------------------
        itIs(LocalDateTime.of(2024, 11, 1, 8, 0));
        var small = new Opened(100);
        var medium = new Opened(1000);
        var large = new Opened(4000);
        open(small, 5);
        open(medium, 1);
        Plan largest = open(large, 1);
        open(medium, 1);
        open(small, 5);
        line("(a) a round is opened: obligations, batches, every office's report and document up to its draft task");
        line(
                "    offices | rounds |  total ms | ms/office | SQL/office (own tables) | (c) bare ms/office | ratio | load");
        List.of(small, medium, large).forEach(this::openedLine);
        line(
                "    flat: 1,000/100 %.2f, 4,000/100 %.2f (aim: up to 1.3)",
                medium.perOffice() / small.perOffice(), large.perOffice() / small.perOffice());

        // ---- (b) and its (c) ----------------------------------------------------------------------------------------
        List<String> offices = names(largest);
        List<String> atTasklist = offices.subList(0, REPORTS);
        List<String> inside = offices.subList(REPORTS, 2 * REPORTS);
        hire(largest, offices.subList(0, 2 * REPORTS));
        itIs(LocalDateTime.of(2024, 12, 14, 14, 0));
        line("");
        line(
                "(b) %d officials at once, %d reports with 4 completions each; p50 and p95 of one completion",
                OFFICIALS, REPORTS);
        line(
                "    path                        | reports |  total ms | reports/s |  mean ms |   p50 ms |   p95 ms | lost races | SQL/completion (own tables) | load");
        Map<String, Long> before = ours.byStatement();
        Map<String, Long> bareBefore = bare.database.byStatement();
        var form = new Rush.Result();
        var alone = new Rush.Result();
        for (int from = 0; from < REPORTS; from += BLOCK) {
            // in turns, so that a busy machine hits both alike
            form.add(rush(inside.subList(from, from + BLOCK), () -> officials.inside(largest)));
            alone.add(rush(inside.subList(from, from + BLOCK), () -> bare.officials(largest.id())));
        }
        statements("ours", before, ours.byStatement());
        statements("bare", bareBefore, bare.database.byStatement());
        rushLine("form service, without HTTP", form);
        rushLine("(c) bare engine", alone);
        line("    ratio ours/bare per completion: %.2f (aim 1.5)", form.meanMillis() / alone.meanMillis());
        var browsers = officials.logIn(port, largest, atTasklist);
        Rush.Result http = rush(atTasklist, () -> officials.atTasklist(largest, browsers));
        rushLine("Tasklist: HTTP submit-form", http);
        print();

        assertThat(Stream.of(http, form, alone).flatMap(each -> each.refused.stream()))
                .isEmpty();
        assertThat(work(jdbc, largest, inside)).as("same work").isEqualTo(work(bareJdbc, largest, inside));
    }

    // ---- (a) -----------------------------------------------------------------------------------------------------

    /** Rounds of one size. */
    private static final class Opened {

        final int offices;
        int rounds;
        double ours;
        double bare;
        CountedDataSource.Count sent = new CountedDataSource.Count(0, 0);
        String load;

        Opened(int offices) {
            this.offices = offices;
        }

        double perOffice() {
            return ours / (offices * rounds);
        }
    }

    /** @return the plan of the last round */
    private Plan open(Opened size, int times) {
        Plan plan = null;
        for (int n = 0; n < times; n++) {
            plan = BigPlan.register(plans, "round-%d-%d".formatted(size.offices, size.rounds), size.offices);
            var before = ours.count();
            size.ours += openOurs(plan);
            size.sent = size.sent.plus(ours.count().minus(before));
            size.bare += openBare(plan);
            size.rounds++;
        }
        size.load = load();
        return plan;
    }

    private void openedLine(Opened size) {
        double all = size.offices * size.rounds;
        line(
                "    %7d | %6d | %9.0f | %9.2f | %10.1f (%10.1f) | %18.2f | %5.2f | %s",
                size.offices,
                size.rounds,
                size.ours,
                size.perOffice(),
                size.sent.all() / all,
                size.sent.domain() / all,
                size.bare / all,
                size.ours / size.bare,
                size.load);
    }

    private double openOurs(Plan plan) {
        long start = System.nanoTime();
        rounds.start(plan.id(), "2024", false);
        awaitOpen(jdbc, plan);
        return (System.nanoTime() - start) / 1e6;
    }

    private double openBare(Plan plan) {
        long start = System.nanoTime();
        bare.open(plan.id(), names(plan));
        awaitOpen(bareJdbc, plan);
        return (System.nanoTime() - start) / 1e6;
    }

    /** The round waits for reports, hence all offices have their task. */
    private static void awaitOpen(JdbcClient jdbc, Plan plan) {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (jdbc.sql("""
                        select count(*) from act_ru_event_subscr s join act_ru_execution e on e.id_ = s.proc_inst_id_
                        where e.business_key_ = ? and s.event_name_ = 'allReportsIn'
                        """)
                        .param(plan.id() + "/report/2024")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("round opened in time").isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        assertThat(jdbc.sql(
                                "select count(*) from act_ru_task where task_def_key_ = 'userTask_draft' and tenant_id_ = ?")
                        .param(plan.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(names(plan).size());
    }

    // ---- (b) -----------------------------------------------------------------------------------------------------

    private static Rush.Result rush(List<String> offices, Supplier<Rush.Officials> officials) {
        return Rush.of(offices, Stream.generate(officials).limit(OFFICIALS).toList());
    }

    private void rushLine(String path, Rush.Result result) {
        double completions = result.nanos.size();
        line(
                "    %-27s | %7d | %9.0f | %9.1f | %8.1f | %8.1f | %8.1f | %10d | %27s | %s",
                path,
                result.reports,
                result.wallNanos / 1e6,
                result.reportsPerSecond(),
                result.meanMillis(),
                result.millis(0.5),
                result.millis(0.95),
                result.refused.stream().filter(each -> each.lostRace).count(),
                // those of an HTTP request are sent by the server's threads and are the same as without HTTP
                result.statements.all() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.1f (%.1f)",
                                result.statements.all() / completions,
                                result.statements.domain() / completions),
                load());
    }

    /** Everybody who drafts, approves, signs and numbers. */
    private void hire(Plan plan, List<String> offices) {
        var hired = new TreeMap<String, Person>();
        var roles = new ArrayList<RoleAssignment>();
        for (String office : offices) {
            for (Step step : Step.values()) {
                String person = step.person(plan.id(), office);
                hired.put(person, new Person(person, plan.id(), step.role.label() + " " + office, null));
                roles.add(new RoleAssignment(
                        person,
                        new Group(plan.id(), office, step.role),
                        step.role.label(),
                        step == Step.SIGN ? Set.of(SigningCapacity.TRUC_TIEP) : Set.of()));
            }
        }
        Map<String, String> passwords = hired.keySet().stream().collect(Collectors.toMap(each -> each, each -> each));
        people.register(plan.id(), hired.values(), roles, passwords);
    }

    private static List<String> names(Plan plan) {
        return plan.reportersOn(BigPlan.ROUND_OPENS).stream().map(Office::id).toList();
    }

    /** Rows that the engine wrote for these offices' reports, by table: both engines must have done the same. */
    private static Map<String, Long> work(JdbcClient jdbc, Plan plan, List<String> offices) {
        List<String> keys = offices.stream()
                .map(office -> plan.id() + "/report/2024/" + office)
                .toList();
        var rows = new TreeMap<String, Long>();
        for (String name : List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail")) {
            rows.put(
                    name,
                    jdbc.sql(
                                    "select count(*) from " + name
                                            + " where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ in (:keys))")
                            .param("keys", keys)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    // ---- output --------------------------------------------------------------------------------------------------

    /** For whoever wants to know where it goes: statements per report, the most frequent first. */
    private static void statements(String name, Map<String, Long> before, Map<String, Long> after) throws IOException {
        List<String> lines = after.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), each.getValue() - before.getOrDefault(each.getKey(), 0L)))
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> "%8.2f  %s"
                        .formatted(
                                (double) each.getValue() / REPORTS,
                                each.getKey().replaceAll("\\s+", " ").strip()))
                .toList();
        Path file = Path.of("target", "benchmark", "statements-" + name + ".txt");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        table.add(line);
        System.out.println(line); // the run takes minutes; the whole table comes once more at its end
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                """

                Rounds and reports. Java %s, %d cores, heap %d MB; PostgreSQL %s: fsync %s, synchronous_commit %s, shared_buffers %s
                """,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                setting("server_version"),
                setting("fsync"),
                setting("synchronous_commit"),
                setting("shared_buffers"));
        table.forEach(System.out::println);
    }

    private String setting(String name) {
        return jdbc.sql("show " + name).query(String.class).single();
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
