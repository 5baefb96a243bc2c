package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.award.AwaitingRows;
import vn.thidua.award.AwardDesk;
import vn.thidua.council.SessionViews;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.NominationCourse;
import vn.thidua.nomination.NominationDesk;
import vn.thidua.nomination.WaitingForCouncil;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.register.AwardDecision;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.AwardSearch;
import vn.thidua.register.Entry;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.register.RegisterDesk;
import vn.thidua.register.RegisterExport;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/**
 * The tabs of "Khen thưởng" and the export of the register when ten times as much lies there. Prints a table; asserts only that
 * what is shown stays bounded.
 */
@OfficeTest
@Tag("benchmark")
class AwardPagesBenchmark {

    private static final String PLAN = "de-nghi";
    private static final String SPECIALIST = PLAN + ".so-a.chuyen-vien";
    private static final String KEEPER = PLAN + ".ban-tdkt.chuyen-vien";
    private static final String SECRETARY = PLAN + ".hdtdkt-tinh.thu-ky-hd";
    private static final int LIST = 500;
    private static final int TIMES = 3;
    /** What is streamed does not need more memory for five times as many. */
    private static final int LONG_REGISTER = 50_000;
    /** A page is no longer than this, whatever lies there. */
    private static final int MOST_BYTES = 400_000;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftedNominations drafted;

    @Autowired
    WaitingForCouncil waiting;

    @Autowired
    AwaitingRows awaiting;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardRegister register;

    @Autowired
    NominationDesk drafts;

    @Autowired
    NominationCourse course;

    @Autowired
    SessionViews sessions;

    @Autowired
    AwardDesk decisions;

    @Autowired
    RegisterDesk search;

    @Autowired
    RegisterExport export;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    private final List<String> table = new ArrayList<>();

    @Test
    void whatIsShownDoesNotGrowWithWhatIsThere() throws Exception {
        desk.at("2024-11-01T08:00");
        staff.hireFor(PLAN);
        line(
                "tabs of Khen thưởng with so many drafts, lists before the council, before the decision, and awards in the register");
        line("    each of them | page                     |  best ms | SQL |   bytes");
        grow(0, 1_000);
        pages(1_000);
        grow(1_000, 10_000);
        pages(10_000);
        for (int n = 10_000; n < LONG_REGISTER; n += LIST) {
            entered(n, LIST);
        }
        export(LONG_REGISTER);
        table.forEach(System.out::println);
    }

    private void grow(int from, int to) {
        for (int n = from; n < to; n += LIST) {
            drafted.of(PLAN, "so-a", PLAN + "/award-window/do", "bang-khen", LIST, SPECIALIST);
            waiting.of(PLAN, "so-b", "bang-khen", "hdtdkt-tinh", "HOI_DONG", LIST);
            awaiting.households("so-c", LIST);
            entered(n, LIST);
        }
        jdbc.sql("analyze").update();
    }

    private void entered(int first, int howMany) {
        List<Nominee> known = nominees.registerAll(
                PLAN,
                IntStream.range(first, first + howMany)
                        .mapToObj(n -> Particulars.of(NomineeKind.HO_GIA_DINH, "Hộ bà Trần Thị Đào " + n, "Xã 1"))
                        .toList(),
                KEEPER);
        var decision = new AwardDecision(
                null, first + "/QĐ-UBND", LocalDate.of(2024, 11, 1), "Nguyễn Văn A", "Chủ tịch UBND tỉnh", true, null);
        register.enter(
                PLAN,
                known.stream()
                        .map(each -> Entry.of(
                                null,
                                each,
                                "bang-khen",
                                "Bằng khen",
                                "Phong trào",
                                Occasion.HANG_NAM,
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 12, 31),
                                "so-a",
                                "Sở A",
                                decision,
                                List.of()))
                        .toList(),
                KEEPER);
    }

    private void pages(int size) throws InterruptedException {
        page(size, "Đề nghị: drafts", () -> drafts.page(PLAN, SPECIALIST, 0));
        page(size, "Đợt trình: lists", () -> course.pages(PLAN, SPECIALIST));
        page(size, "Hội đồng: pools", () -> sessions.overview(PLAN, SECRETARY));
        page(size, "Quyết định: pools", () -> decisions.page(PLAN, KEEPER));
        page(size, "Tra cứu: all", () -> search.search(PLAN, KEEPER, AwardSearch.ALL, 0));
        page(
                size,
                "Tra cứu: tran thi dao 77",
                () -> search.search(PLAN, KEEPER, AwardSearch.text("tran thi dao 77"), 0));
        page(size, "Tra cứu: tong hop", () -> search.counts(PLAN, KEEPER, AwardSearch.ALL));
        export(size);
    }

    private void export(int size) throws InterruptedException {
        long begun = System.nanoTime();
        export.write(PLAN, KEEPER, AwardSearch.ALL, OutputStream.nullOutputStream());
        double millis = (System.nanoTime() - begun) / 1e6;
        double growth =
                LiveHeap.growth(() -> export.write(PLAN, KEEPER, AwardSearch.ALL, OutputStream.nullOutputStream()));
        line("    %,12d | export to Excel          | %8.0f | live heap %+.1f MB", size, millis, growth);
    }

    private void page(int size, String name, Supplier<Object> shown) {
        try {
            var counted = database.unwrap(CountedDataSource.class);
            double best = Double.MAX_VALUE;
            long statements = 0;
            int bytes = 0;
            for (int n = 0; n < TIMES; n++) {
                var before = counted.count();
                long begun = System.nanoTime();
                bytes = json.writeValueAsBytes(shown.get()).length;
                best = Math.min(best, (System.nanoTime() - begun) / 1e6);
                statements = counted.count().minus(before).all();
            }
            line("    %,12d | %-24s | %8.0f | %3d | %,7d", size, name, best, statements, bytes);
            assertThat(bytes).as(name).isLessThan(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        table.add(line);
        System.out.println(line);
    }
}
