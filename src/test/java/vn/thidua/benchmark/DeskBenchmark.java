package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.dashboard.CockpitReaders;
import vn.thidua.dashboard.DeadlineData;
import vn.thidua.dashboard.DeadlineExport;
import vn.thidua.dashboard.DeadlineFilter;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/**
 * The desks with 10,000 open tasks in 200 groups, 10,000 open obligations and a past of 8,000, then 80,000, authorisation on, all on
 * the same data in the same run, call by call in turns. Prints a table; asserts only that the answers are right.
 *
 * <p>Compared are, for one official of one of the groups: <em>Việc cần làm</em>, the list that our Tasklist opens with, asked of our
 * engine with everything that stands before it; and on a plain engine 7.24 beside it ({@link StockTasklist}) the list of his groups'
 * tasks as Camunda's distribution ships it, and the list of all tasks that a stock installation begins with. Of each the first page
 * of 15 in the order of due dates, and the count: what Tasklist asks for at each refresh, through the filter service, without HTTP.
 * The deadline page stands beside the call of stock Cockpit's first page, both over HTTP.
 */
@OfficeTest
@Tag("benchmark")
class DeskBenchmark {

    private static final String PLAN = "co-xep-loai";
    /** The account and its group have the same id. */
    private static final String OFFICIAL = PLAN + ".van-hoa.chuyen-vien";

    private static final int TASKS = 10_000;
    private static final int GROUPS = 200;
    private static final int OPEN = 10_000;
    private static final int ROUNDS = 21;
    /** Before anything is counted. */
    private static final int WARM = 5;

    private static final int PAGE = 15;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    DeadlineData data;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    DeadlineExport export;

    @Autowired
    FilterService filters;

    @Autowired
    DataSource database;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identities;

    @Autowired
    InsideSystem inside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletWebServerApplicationContext server;

    private final List<String> table = new ArrayList<>();

    @Test
    void desksStayQuickHoweverLongThePast() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
        inside.run(() -> {
            for (int n = 0; n < TASKS; n++) {
                runtime.startProcessInstanceByKey(
                        "door-trial", PLAN + "/door/" + n, Map.of("plan", PLAN, "officeGroup", group(n)));
            }
        });
        jdbc.sql("analyze").update();
        table.add("ms, median of %d; %,d open tasks in %d groups, %,d open obligations, authorisation on"
                .formatted(ROUNDS, TASKS, GROUPS, OPEN));
        table.add("         | list                          | count                         | deadlines");
        table.add(
                "    past |   ours | stock groups |   all |   ours | stock groups |   all |  page | matrix | Cockpit stock");
        double[] small;
        double[] large;
        try (var stock = new StockTasklist(database)) {
            String groups = stock.ofMyGroups();
            String all = stock.ofAll();
            data.past(PLAN, "report", 8_000, OPEN);
            small = line(8_000, stock, groups, all);
            data.past(PLAN, "report", 80_000, OPEN);
            large = line(80_000, stock, groups, all);
        }
        table.add(String.format(
                Locale.ROOT,
                "    ours/stock groups: list %.2f, count %.2f (aim: up to 1); ours/stock all: list %.2f, count %.2f",
                large[0] / large[1],
                large[3] / large[4],
                large[0] / large[2],
                large[3] / large[5]));
        table.add(String.format(
                Locale.ROOT,
                "    80,000/8,000: list %.2f, count %.2f, page %.2f (aim: flat); page/Cockpit %.2f (aim: up to 2)",
                large[0] / small[0],
                large[3] / small[3],
                large[6] / small[6],
                large[6] / large[8]));
        // what no obligation touches tells what else the machine did meanwhile
        table.add(String.format(
                Locale.ROOT,
                "    80,000/8,000 of stock all: list %.2f, count %.2f",
                large[2] / small[2],
                large[5] / small[5]));
        memory();
        table.forEach(System.out::println);
        // most of their groups are no office's: they are no work that the plan's rules could judge
        jdbc.sql("delete from public.act_hi_taskinst where tenant_id_ = :plan and task_def_key_ = 'userTask_try'")
                .param("plan", PLAN)
                .update();
    }

    private double[] line(int past, StockTasklist stock, String groups, String all) {
        String ours = filters.createFilterQuery().list().stream()
                .filter(each -> each.getOwner() == null && each.getName().equals("Việc cần làm"))
                .findFirst()
                .orElseThrow()
                .getId();
        WebUser follower = WebUser.loggedIn(server.getWebServer().getPort(), cockpit.follower(PLAN), "cockpit");
        identities.setAuthentication(OFFICIAL, List.of(OFFICIAL), List.of(PLAN));
        stock.enter(OFFICIAL, List.of(OFFICIAL), PLAN);
        double[] found;
        try {
            assertThat(List.of(filters.count(ours), stock.count(groups), stock.count(all)))
                    .containsOnly((long) TASKS / GROUPS);
            assertThat(List.of(filters.listPage(ours, 0, PAGE), stock.page(groups, PAGE), stock.page(all, PAGE)))
                    .allSatisfy(page -> assertThat(page).hasSize(PAGE));
            found = medians(
                    () -> filters.listPage(ours, 0, PAGE),
                    () -> stock.page(groups, PAGE),
                    () -> stock.page(all, PAGE),
                    () -> filters.count(ours),
                    () -> stock.count(groups),
                    () -> stock.count(all),
                    () -> read(follower, "/api/deadlines"),
                    () -> read(follower, "/api/deadlines/matrix"),
                    () -> read(
                            follower,
                            "/camunda/api/engine/engine/default/process-definition/statistics?rootIncidents=true"));
        } finally {
            stock.leave();
            identities.clearAuthentication();
        }
        table.add(String.format(
                Locale.ROOT,
                "  %6d" + " | %6.1f | %12.1f | %5.1f".repeat(2) + " | %5.1f | %6.1f | %13.1f",
                Stream.concat(Stream.of(past), Arrays.stream(found).boxed()).toArray()));
        return found;
    }

    private static String group(int task) {
        return task % GROUPS == 0 ? OFFICIAL : PLAN + ".nhom-" + task % GROUPS + ".chuyen-vien";
    }

    private static void read(WebUser user, String path) {
        assertThat(user.get(path).statusCode()).as(path).isEqualTo(200);
    }

    /** In turns, so that whatever else the machine does falls on all of them alike. */
    private static double[] medians(Runnable... calls) {
        var nanos = new long[calls.length][ROUNDS];
        for (int n = -WARM; n < ROUNDS; n++) {
            for (int call = 0; call < calls.length; call++) {
                long start = System.nanoTime();
                calls[call].run();
                if (n >= 0) {
                    nanos[call][n] = System.nanoTime() - start;
                }
            }
        }
        return Arrays.stream(nanos)
                .mapToDouble(each -> {
                    Arrays.sort(each);
                    return each[ROUNDS / 2] / 1e6;
                })
                .toArray();
    }

    // ---- the export ------------------------------------------------------------------------------------------------

    /** What is alive while the file is written, over what was before: looked at after a collection, every 100 KB of file. */
    private void memory() {
        String person = cockpit.follower(PLAN);
        var user = new UserAtWork(person, List.of(person), List.of(PLAN), Set.of("cockpit"));
        table.add("export: rows | ms | KB of file | most KB alive while it is written");
        for (boolean all : new boolean[] {false, true}) {
            var filter = new DeadlineFilter(null, null, null, null, null, all);
            var size = new Written(Long.MAX_VALUE);
            long start = System.nanoTime();
            export.write(user, PLAN, filter, size);
            double millis = (System.nanoTime() - start) / 1e6;
            var watched = new Written(size.bytes / 5);
            export.write(user, PLAN, filter, watched);
            table.add(String.format(
                    Locale.ROOT,
                    "    %,9d | %.0f | %,d | %,d",
                    OPEN + (all ? 80_000 : 0),
                    millis,
                    size.bytes / 1024,
                    watched.most / 1024));
        }
    }

    private static final class Written extends OutputStream {

        private final long every;
        private final long before;
        private long bytes;
        private long looked;
        private long most;

        Written(long every) {
            this.every = every;
            this.before = every == Long.MAX_VALUE ? 0 : alive();
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
            if (bytes - looked >= every) {
                looked = bytes;
                most = Math.max(most, alive() - before);
            }
        }

        private static long alive() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
