package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.register.AwardRegister;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.timelapse.AwardRoad;

/**
 * What a nominee costs on the whole way of a provincial award: batch, check, appraisal, a council of 22, decision, register, in
 * lists of five hundred. Only what officials and the engine do is measured, one transaction after the other; finding out what is
 * next is not. Prints a table; asserts only that every nominee ended with an award or a refusal.
 */
@OfficeTest
@Tag("benchmark")
class NominationBenchmark {

    private static final String PLAN = "de-nghi";
    private static final String OFFICE = "so-a";
    private static final String FORM = "bang-khen";
    private static final int LIST = 500;

    @Autowired
    DataSource database;

    @Autowired
    AwardRoad road;

    @Autowired
    DraftedNominations drafted;

    @Autowired
    AwardRegister register;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    private CountedDataSource counted;
    private long nanos;
    private long statements;
    private long largest;

    @Test
    void aNomineeCostsTheSameInALongList() throws SQLException {
        counted = database.unwrap(CountedDataSource.class);
        desk.at("2024-11-01T08:00");
        staff.hireFor(PLAN);
        staff.hire(PLAN + ".ban-tdkt.chuyen-vien-2", new Group(PLAN, "ban-tdkt", Role.CHUYEN_VIEN));
        road.measuredBy(this::measured);
        goes(100);
        List<String> table = new ArrayList<>();
        table.add("nominees through the whole chain, lists of 500, council of 22");
        table.add("    nominees | ms/nominee | SQL/nominee | most statements in one transaction");
        double small = line(table, 100);
        line(table, 1_000);
        double large = line(table, 10_000);
        table.add(String.format(Locale.ROOT, "    flat: 10,000/100 %.2f (aim: up to 1.3)", large / small));
        table.forEach(System.out::println);
    }

    private void measured(Runnable deed) {
        var before = counted.count();
        long start = System.nanoTime();
        deed.run();
        nanos += System.nanoTime() - start;
        long sent = counted.count().minus(before).all();
        statements += sent;
        largest = Math.max(largest, sent);
    }

    private double line(List<String> table, int nominees) {
        nanos = 0;
        statements = 0;
        largest = 0;
        goes(nominees);
        double millis = nanos / 1e6 / nominees;
        table.add(String.format(
                Locale.ROOT,
                "    %8d | %10.1f | %11.1f | %d",
                nominees,
                millis,
                (double) statements / nominees,
                largest));
        return millis;
    }

    private void goes(int nominees) {
        String author = new Group(PLAN, OFFICE, Role.CHUYEN_VIEN).id();
        for (int left = nominees; left > 0; left -= LIST) {
            desk.at("2024-11-01T08:00");
            List<String> drafts =
                    drafted.of(PLAN, OFFICE, PLAN + "/award-window/do", FORM, Math.min(LIST, left), author);
            List<Nomination> ended =
                    road.from(PLAN, OFFICE, drafts, author).toTheEnd().rows();
            assertThat(ended).allMatch(row -> row.status().ended());
            assertThat(register.ofNominations(PLAN, drafts)).hasSize((int) ended.stream()
                    .filter(row -> row.status() == NominationStatus.DA_KHEN)
                    .count());
        }
    }
}
