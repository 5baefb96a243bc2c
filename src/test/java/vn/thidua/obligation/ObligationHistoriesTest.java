package vn.thidua.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.Desk;
import vn.thidua.support.ProcessTest;

/** What holds at every moment of every history that three obligations of a round can have, on the real tables. */
@ProcessTest
class ObligationHistoriesTest {

    private static final String PLAN = "thu-nghiem";
    private static final List<String> OFFICES = List.of("tram-y-te", "tai-chinh", "hoi-ccb");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2024, 12, 1, 8, 0);
    private static final Instant DUE = VietnamTime.endOf(LocalDate.of(2024, 12, 14));
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    @Autowired
    Desk desk;

    @Autowired
    Obligations obligations;

    @Autowired
    JdbcClient jdbc;

    /** jqwik knows no Spring; the context is the one that all tests share. */
    ObligationHistoriesTest() throws Exception {
        new TestContextManager(ObligationHistoriesTest.class).prepareTestInstance(this);
    }

    enum Deed {
        SUBMIT,
        RETURN,
        SEND,
        WITHDRAW,
        SUPPLEMENT,
        ACCEPT,
        EXTEND,
        WAIVE,
        MISS,
        NOTE_OVERDUE
    }

    /** @param hours how much time passes before it */
    record Step(int office, Deed deed, int hours) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, Deed.SUBMIT),
                net.jqwik.api.Tuple.of(1, Deed.RETURN),
                net.jqwik.api.Tuple.of(4, Deed.SEND),
                net.jqwik.api.Tuple.of(2, Deed.WITHDRAW),
                net.jqwik.api.Tuple.of(2, Deed.SUPPLEMENT),
                net.jqwik.api.Tuple.of(2, Deed.ACCEPT),
                net.jqwik.api.Tuple.of(3, Deed.EXTEND),
                net.jqwik.api.Tuple.of(1, Deed.WAIVE),
                net.jqwik.api.Tuple.of(1, Deed.MISS),
                net.jqwik.api.Tuple.of(2, Deed.NOTE_OVERDUE));
        return Combinators.combine(
                        Arbitraries.integers().between(0, OFFICES.size() - 1),
                        deeds,
                        Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void everyObligationHasOneStatusAndOneProgressAndKeepsItsRules(
            @ForAll("histories") List<Step> history, @ForAll boolean dated) {
        String period = "h" + ROUNDS.incrementAndGet();
        desk.at(BEGIN.toString());
        List<Obligations.Demand> demands = new ArrayList<>();
        OFFICES.forEach(office -> demands.add(
                new Obligations.Demand(office, office.equals("hoi-ccb") ? DutyMode.DE_NGHI : DutyMode.GIAO)));
        obligations.open(PLAN, "report", period, demands, dated ? DUE : null, null);
        String round = Obligation.roundId(PLAN, "report", period);

        LocalDateTime now = BEGIN;
        for (Step step : history) {
            now = now.plusHours(step.hours());
            desk.at(now.toString());
            holds(round, "after time passed before " + step);
            Obligation before = obligations.get(Obligation.id(round, OFFICES.get(step.office())));
            boolean done = does(step.deed(), before);
            Obligation after = obligations.get(before.id());
            if (done) {
                rulesOf(step.deed(), before, after);
            } else {
                assertThat(after).as("a refused %s changes nothing", step).isEqualTo(before);
            }
            if (before.status().settled()) {
                assertThat(after).as("what is settled stays so after %s", step).isEqualTo(before);
            }
            holds(round, "after " + step);
        }
    }

    /** Does it where the process would offer it, or the use case decides; false when it was refused or not on offer. */
    private boolean does(Deed deed, Obligation it) {
        boolean atWork = List.of(Status.DANG_THUC_HIEN, Status.CHO_DUYET, Status.YEU_CAU_BO_SUNG)
                .contains(it.status());
        try {
            switch (deed) {
                case SUBMIT -> obligations.submittedForApproval(it.id(), "a");
                case RETURN -> obligations.returnedInside(it.id(), "b", "Sửa lại.");
                case SEND -> obligations.sent(it.id(), "c", "1/BC");
                case WITHDRAW -> obligations.withdrawn(it.id(), "a", "Nhầm.");
                case SUPPLEMENT -> {
                    if (it.status() != Status.DA_GUI) {
                        return false;
                    }
                    obligations.supplementRequested(
                            it.id(),
                            "d",
                            "Thiếu.",
                            VietnamTime.dateOf(desk.now()).plusDays(3));
                }
                case ACCEPT -> obligations.accepted(it.id(), "d", null);
                case EXTEND -> {
                    if (it.dueAt() == null) {
                        return false;
                    }
                    Instant later = it.dueAt().plus(Duration.ofDays(2));
                    if (later.isBefore(desk.now())) {
                        return false;
                    }
                    obligations.extended(it.id(), "d", later, desk.now());
                }
                case WAIVE -> obligations.waived(it.id(), "e", "Giải thể.");
                case MISS -> obligations.missed(List.of(it.id()));
                case NOTE_OVERDUE -> obligations.noteOverdue(it.id());
            }
            return atWork || it.status() == Status.DA_GUI;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void rulesOf(Deed deed, Obligation before, Obligation after) {
        switch (deed) {
            case SEND -> {
                assertThat(after.status()).isEqualTo(Status.DA_GUI);
                assertThat(after.sentAt()).isEqualTo(before.sentAt() == null ? desk.now() : before.sentAt());
            }
            case WITHDRAW ->
                assertThat(after.sentAt()).isEqualTo(before.supplementDue() == null ? null : before.sentAt());
            case EXTEND -> {
                assertThat(after.dueAt()).isAfter(before.dueAt());
                assertThat(after.originalDueAt())
                        .isEqualTo(before.originalDueAt() == null ? before.dueAt() : before.originalDueAt());
                assertThat(after.progress(desk.now()))
                        .as("an extension makes nobody late")
                        .isIn(Progress.TRONG_HAN, Progress.SAP_DEN_HAN);
            }
            case WAIVE, MISS -> {
                assertThat(before.sentAt() == null).isEqualTo(after.status().settled());
                assertThat(after.sentAt()).isEqualTo(before.sentAt());
            }
            case SUBMIT, RETURN, SUPPLEMENT, ACCEPT, NOTE_OVERDUE -> {
                assertThat(after.sentAt()).isEqualTo(before.sentAt());
                assertThat(after.dueAt()).isEqualTo(before.dueAt());
            }
        }
    }

    private void holds(String round, String when) {
        List<Obligation> all = obligations.ofRound(round);
        Instant now = desk.now();
        int onTime = 0;
        int late = 0;
        int missing = 0;
        int free = 0;
        for (Obligation each : all) {
            Progress progress = each.progress(now);
            assertThat(each.status()).as("status %s of %s", when, each).isNotNull();
            assertThat(progress).as("progress %s of %s", when, each).isNotNull();
            assertThat(each.status().settled()).as("closed %s: %s", when, each).isEqualTo(each.closedAt() != null);
            if (each.dueAt() == null) {
                assertThat(progress).as(when).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
            }
            if (progress == Progress.QUA_HAN) {
                assertThat(each.mode()).as("overdue %s: %s", when, each).isEqualTo(DutyMode.GIAO);
                assertThat(each.status().settled() || each.sentAt() != null)
                        .as("overdue %s: %s", when, each)
                        .isFalse();
            }
            if (each.sentAt() != null) {
                assertThat(each.status())
                        .as(when)
                        .isIn(Status.DA_GUI, Status.CHO_DUYET, Status.YEU_CAU_BO_SUNG, Status.HOAN_THANH);
                assertThat(progress).as(when).isNotIn(Progress.TRONG_HAN, Progress.SAP_DEN_HAN, Progress.CHUA_CO);
            }
            onTime += each.sentAt() != null && progress != Progress.CHAM ? 1 : 0;
            late += each.sentAt() != null && progress == Progress.CHAM ? 1 : 0;
            missing += each.missing() ? 1 : 0;
            free += each.sentAt() == null && each.status().notRequired() ? 1 : 0;
        }
        RoundCount count = obligations.count(round);
        assertThat(count)
                .as("counters %s of %s", when, all)
                .isEqualTo(new RoundCount(OFFICES.size(), onTime, late, missing, free));
        assertThat(count.onTime() + count.late() + count.missing() + count.notRequired())
                .isEqualTo(count.total());
    }

    @AfterTry
    void nothingStays() {
        ClockUtil.reset();
        jdbc.sql("delete from thidua.obligation_event where obligation_id like 'thu-nghiem/report/h%'")
                .update();
        jdbc.sql("delete from thidua.obligation where round_id like 'thu-nghiem/report/h%'")
                .update();
    }
}
