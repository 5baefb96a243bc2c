package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.AwardRegister;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.timelapse.AwardRush;

/**
 * What a nominee costs on the whole way of a provincial award: batch, check, opinions, appraisal, a council of 22, decision,
 * register, conferring, in lists of five hundred that several officials and the engine's executor take forward side by side.
 * Prints a table; asserts that every nominee ended with an award or a refusal, that the register tells the same, and that no
 * official met a lost race.
 */
@OfficeTest
@Tag("benchmark")
class NominationBenchmark {

    private static final String PLAN = "de-nghi";
    private static final String WINDOW = PLAN + "/award-window/do";
    private static final String FORM = "bang-khen";
    private static final List<String> OFFICES = List.of("so-a", "so-b", "huyen-x", "huyen-y");
    private static final int LIST = 500;
    private static final int OFFICIALS = 4;
    private static final int SMALL_RUNS = 3;

    @Autowired
    DataSource database;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AwardRush rush;

    @Autowired
    DraftedNominations drafted;

    @Autowired
    Nominations nominations;

    @Autowired
    AwardRegister register;

    @Autowired
    Staff staff;

    private CountedDataSource counted;
    private DefaultJobExecutor executor;

    @BeforeEach
    void start() throws Exception {
        counted = database.unwrap(CountedDataSource.class);
        executor = (DefaultJobExecutor)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        JobExecution.likeProduction(executor, settings.getJobExecution());
        executor.start();
        ClockUtil.offset(LocalDateTime.of(2024, 11, 1, 8, 0)
                        .atZone(VietnamTime.ZONE)
                        .toInstant()
                        .toEpochMilli()
                - System.currentTimeMillis());
    }

    @AfterEach
    void stop() {
        executor.shutdown();
    }

    @Test
    void aNomineeCostsTheSameInALongOccasion() throws IOException {
        staff.hireFor(PLAN);
        staff.hire(PLAN + ".ban-tdkt.chuyen-vien-2", new Group(PLAN, "ban-tdkt", Role.CHUYEN_VIEN));
        new Run().of(100, 1);
        List<String> table = new ArrayList<>();
        table.add(
                "nominees of one occasion through the whole chain into the register: lists of %d, a council of %d, %d officials at once"
                        .formatted(LIST, Staff.COUNCIL, OFFICIALS));
        table.add("    nominees | ms/nominee | SQL/nominee | largest transaction: SQL | rows written"
                + " | lost races met by a person | undone inside and done again");
        double small = line(table, 100, SMALL_RUNS);
        line(table, 1_000, 1);
        double large = line(table, Integer.getInteger("nominees", 10_000), 1);
        table.add(String.format(Locale.ROOT, "    flat: 10,000/100 %.2f (aim: up to 1.3)", large / small));
        table.forEach(System.out::println);
    }

    private double line(List<String> table, int nominees, int times) throws IOException {
        jdbc.sql("analyze").update();
        var run = new Run();
        run.of(nominees, times);
        run.write(nominees);
        String line = String.format(
                Locale.ROOT,
                "    %,8d | %10.1f | %11.1f | %24d | %12d | %26d | %d",
                nominees,
                run.millisEach(),
                run.statementsEach(),
                counted.mostStatements().statements(),
                counted.mostRows().rows(),
                run.lost,
                run.undone);
        table.add(line);
        System.out.println(line);
        assertThat(run.lost).isZero();
        return run.millisEach();
    }

    /** Lists of one size, taken to their end. */
    private final class Run implements AwardRush.Watch {

        private final LongAdder aside = new LongAdder();
        private final Map<String, List<double[]>> deeds = new ConcurrentHashMap<>();
        private int nominees;
        private long nanos;
        private long statements;
        private long undone;
        private int lost;
        private Map<String, Long> before;
        private Map<String, Double> millisBefore;

        private void of(int size, int times) {
            counted.forgetLargest();
            before = counted.byStatement();
            millisBefore = counted.millisByStatement();
            for (int n = 0; n < times; n++) {
                once(size);
            }
        }

        private void once(int size) {
            List<AwardRush.Drafts> lists = drafts(size);
            long sent = counted.count().all();
            long rolledBack = counted.undone();
            long begun = System.nanoTime();
            AwardRush.Met met = rush.run(PLAN, lists, OFFICIALS, executor, this);
            nanos += System.nanoTime() - begun;
            statements += counted.count().all() - sent;
            undone += counted.undone() - rolledBack - met.refusals().size();
            nominees += size;
            lost += met.conflicts().size();
            met.conflicts().forEach(System.out::println);
            List<String> rows =
                    lists.stream().flatMap(list -> list.rows().stream()).toList();
            List<Nomination> ended = nominations.all(rows);
            assertThat(ended).hasSize(size).allMatch(row -> row.status().ended());
            assertThat(register.ofNominations(PLAN, rows)).hasSize((int) ended.stream()
                    .filter(row -> row.status() == NominationStatus.DA_KHEN)
                    .count());
        }

        private List<AwardRush.Drafts> drafts(int size) {
            List<AwardRush.Drafts> lists = new ArrayList<>();
            for (int left = size; left > 0; left -= LIST) {
                String office = OFFICES.get(lists.size() % OFFICES.size());
                String author = new Group(PLAN, office, Role.CHUYEN_VIEN).id();
                lists.add(new AwardRush.Drafts(
                        office, author, drafted.of(PLAN, office, WINDOW, FORM, Math.min(LIST, left), author)));
            }
            return lists;
        }

        @Override
        public <T> T aside(Supplier<T> question) {
            long sent = CountedDataSource.here().all();
            T answer = question.get();
            aside.add(CountedDataSource.here().all() - sent);
            return answer;
        }

        @Override
        public <T> T deed(String kind, Supplier<T> work) {
            long sent = CountedDataSource.here().all();
            long begun = System.nanoTime();
            try {
                return work.get();
            } finally {
                double[] one = {
                    (System.nanoTime() - begun) / 1e6, CountedDataSource.here().all() - sent
                };
                deeds.computeIfAbsent(kind, each -> new ArrayList<>());
                deeds.computeIfPresent(kind, (each, all) -> {
                    all.add(one);
                    return all;
                });
            }
        }

        private double millisEach() {
            return nanos / 1e6 / nominees;
        }

        private double statementsEach() {
            return (double) (statements - aside.sum()) / nominees;
        }

        /** For whoever wants to know where it goes. */
        private void write(int size) throws IOException {
            List<String> lines = new ArrayList<>();
            lines.add("what people did: times, mean ms, worst ms, most SQL");
            deeds.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> lines.add(String.format(
                            Locale.ROOT,
                            "%6d %9.1f %9.1f %6.0f  %s",
                            each.getValue().size(),
                            each.getValue().stream()
                                    .mapToDouble(one -> one[0])
                                    .average()
                                    .orElse(0),
                            each.getValue().stream()
                                    .mapToDouble(one -> one[0])
                                    .max()
                                    .orElse(0),
                            each.getValue().stream()
                                    .mapToDouble(one -> one[1])
                                    .max()
                                    .orElse(0),
                            each.getKey())));
            lines.add("the transaction with the most statements");
            most(lines, counted.mostStatements());
            lines.add("the transaction that wrote the most rows");
            most(lines, counted.mostRows());
            Map<String, Long> after = counted.byStatement();
            lines.add("statements: database ms per nominee, times per nominee, ms each");
            counted.millisByStatement().entrySet().stream()
                    .map(each ->
                            Map.entry(each.getKey(), each.getValue() - millisBefore.getOrDefault(each.getKey(), 0.0)))
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(each -> {
                        long times = after.get(each.getKey()) - before.getOrDefault(each.getKey(), 0L);
                        lines.add(String.format(
                                Locale.ROOT,
                                "%9.4f %9.3f %9.2f  %s",
                                each.getValue() / nominees,
                                (double) times / nominees,
                                each.getValue() / times,
                                oneLine(each.getKey())));
                    });
            Path file = Path.of("target", "benchmark", "nominations-" + size + ".txt");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        }

        private void most(List<String> lines, CountedDataSource.Transaction transaction) {
            transaction.sent().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .limit(12)
                    .forEach(each -> lines.add("%6d  %s".formatted(each.getValue(), oneLine(each.getKey()))));
        }

        private String oneLine(String sql) {
            return sql.replaceAll("\\s+", " ").strip();
        }
    }
}
