package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Tiến trình: read by everybody of the plan; what was before the registration is recorded or opened by those who follow it. */
@OfficeTest
class MovementPageTest {

    private static final String PLAN = "tien-trinh";
    private static final String MOVEMENT = "tien-trinh/movement/2024-2025";
    private static final String CLERK = "tien-trinh.van-phong.chuyen-vien";
    private static final String READER = "tien-trinh.phong-van-hoa.chuyen-vien";
    private static final String MANY = PlainMilestones.PLAN;
    private static final String MANY_CLERK = MANY + ".ubnd.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Movements movements;

    @Autowired
    Milestones milestones;

    @Autowired
    MovementPage page;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
        staff.hireFor(MANY);
    }

    @Test
    void aPlanThatIsNotRegisteredHasNoProgress() {
        assertThat(page.view(PLAN, CLERK).registeredAt()).isNull();
        assertThat(page.view(PLAN, CLERK).rows()).isEmpty();
    }

    @Test
    void everybodyOfThePlanReadsWhereTheMovementStandsAndWhatPhasesWaitFor() {
        registeredIn2025();
        MovementPage.View view = page.view(PLAN, READER);
        assertThat(view.stands()).containsExactly("Chờ đến thời gian của giai đoạn tiếp theo");
        assertThat(view.mayAct()).isFalse();
        assertThat(view.ended()).isFalse();
        assertThat(view.rows()).noneMatch(MovementPage.Row::mayRecord);
        assertThat(view.rows())
                .filteredOn(MovementPage.Row::stage)
                .extracting(MovementPage.Row::title, MovementPage.Row::stateName, MovementPage.Row::waits)
                .containsExactly(
                        tuple("Bắt đầu giai đoạn 1 (2024)", "Không theo dõi", null),
                        tuple("Ban hành Kế hoạch", "Đã thực hiện ngoài hệ thống", null),
                        tuple("Phát động phong trào", "Không theo dõi", null),
                        tuple("Sơ kết giai đoạn 1", "Không theo dõi", null),
                        tuple(
                                "Bắt đầu giai đoạn 2 (2025)",
                                "Đã đến ngày",
                                "sơ kết giai đoạn trước; văn bản của Ủy ban nhân dân huyện; quyết định của Ủy ban nhân dân xã"),
                        tuple(
                                "Bắt đầu giai đoạn 3 (quý IV/2025)",
                                "Chưa đến ngày",
                                "văn bản của Ủy ban nhân dân huyện"),
                        tuple("Tổng kết phong trào", "Chưa đến ngày", null));
        assertThat(view.statistics())
                .extracting(MovementPage.Counted::name)
                .containsExactly("Chưa đến ngày", "Đã thực hiện ngoài hệ thống", "Không theo dõi");
        assertThat(view.statistics().stream()
                        .mapToLong(MovementPage.Counted::count)
                        .sum())
                .as("counters never overlap")
                .isEqualTo(view.rows().size());
    }

    @Test
    void whatWasBeforeTheRegistrationIsRecordedWithNumberDateAndFileAndCountsAsSuch() {
        registeredIn2025();
        UUID file = page.stage(PLAN, CLERK, "bao-cao.pdf", pdf()).id();
        page.doneOutside(PLAN, CLERK, outside("report/nam/2024", "77/BC-UBND", LocalDate.of(2024, 12, 20), file));
        MovementPage.Row row = row(PLAN, CLERK, "report/nam/2024");
        assertThat(row)
                .extracting(
                        MovementPage.Row::stateName,
                        MovementPage.Row::number,
                        MovementPage.Row::dated,
                        MovementPage.Row::recordedBy,
                        MovementPage.Row::mayRecord)
                .containsExactly(
                        "Đã thực hiện ngoài hệ thống",
                        "77/BC-UBND",
                        LocalDate.of(2024, 12, 20),
                        "Chuyên viên Văn phòng",
                        true);
        assertThat(row.file()).hasSize(1);
        assertThat(page.view(PLAN, CLERK).statistics())
                .extracting(MovementPage.Counted::state, MovementPage.Counted::count)
                .contains(tuple("ngoai-he-thong", 2L));
        String owner = "milestone/" + id(PLAN, "report/nam/2024");
        assertThat(page.mayRead(owner, READER, Set.of(READER))).isTrue();
        assertThat(page.mayRead(owner, "x", Set.of("thu-nghiem.noi-vu.chuyen-vien")))
                .isFalse();
        assertThat(page.mayRead("superior/" + UUID.randomUUID(), READER, Set.of(READER)))
                .isFalse();
    }

    @Test
    void whoMayNotOrTypesNonsenseIsToldWhatToDo() {
        registeredIn2025();
        LocalDate day = LocalDate.of(2024, 12, 20);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> page.doneOutside(PLAN, READER, outside("report/nam/2024", "1", day, null)))
                .withMessage(
                        "Chỉ người của cơ quan tổng hợp hoặc người quản trị mới ghi được vào tiến trình của phong trào.");
        refused(
                () -> page.doneOutside(PLAN, CLERK, outside("report/nam/2024", " ", day, null)),
                "Chưa nhập mục “Số, ký hiệu”; hãy nhập rồi gửi lại.");
        refused(
                () -> page.doneOutside(PLAN, CLERK, outside("report/nam/2025", "1", day, null)),
                "“Báo cáo năm 2025” được theo dõi trong hệ thống (Chưa đến ngày) nên không ghi là đã thực hiện ngoài hệ thống.");
        refused(
                () -> page.doneOutside(PLAN, CLERK, outside("report/nam/1999", "1", day, null)),
                "Không còn mốc này trong tiến trình của Kế hoạch; hãy tải lại trang để xem các mốc hiện có.");
        refused(
                () -> page.openLate(PLAN, CLERK, "report/nam/2024"),
                "“Báo cáo năm 2024” không mở được từ đây (Không theo dõi); chỉ mở được mốc có trước khi đăng ký Kế hoạch mà hệ thống không theo dõi.");
        refused(
                () -> page.settleOutcomes(PLAN, CLERK),
                "Phong trào chưa ở bước “Đã tổng kết – còn hồ sơ trình cấp trên”; hãy tải lại trang để xem phong trào đang ở đâu.");
    }

    @Test
    void anAdministratorOfThePlanMayRecordToo() {
        registeredIn2025();
        String administrator = staff.hire("qt-tien-trinh", new Group(PLAN, "ubnd", Role.QUAN_TRI));
        assertThat(page.view(PLAN, administrator).mayAct()).isTrue();
    }

    // ---- work for many offices
    // ------------------------------------------------------------------------------------------

    @Test
    void onItsDateAMilestoneGivesItsWorkToAllOfficesInBatchesAndTheirProgressIsCounted() {
        desk.at("2024-05-06T08:00");
        movements.register(MANY);
        desk.runReadySteps();
        desk.at("2024-06-03T00:00")
                .fires("event_milestoneDue", MANY + "/movement/2024-2025")
                .runReadySteps();
        assertThat(row(MANY, MANY_CLERK, PlainMilestones.KEY).count())
                .extracting("total", "onTime", "late", "missing")
                .containsExactly(110, 0, 0, 110);
        assertThat(jdbc.sql("select count(*) from thidua.obligation where round_id = ? and process_id is null")
                        .param(PlainMilestones.ROUND)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasMissedByRegisteringLateCanBeOpenedAtOnce() {
        desk.at("2024-10-07T08:00");
        movements.register(MANY);
        desk.runReadySteps();
        MovementPage.Row late = row(MANY, MANY_CLERK, PlainMilestones.KEY);
        assertThat(late.stateName()).isEqualTo("Không theo dõi");
        assertThat(late.mayOpen()).isTrue();
        page.openLate(MANY, MANY_CLERK, PlainMilestones.KEY);
        desk.runReadySteps()
                .fires("event_milestoneDue", MANY + "/movement/2024-2025")
                .runReadySteps();
        assertThat(row(MANY, MANY_CLERK, PlainMilestones.KEY).state()).isEqualTo("da-mo");
    }

    @Test
    void nothingIsOpenedInAMovementThatHasEnded() {
        desk.at("2026-01-05T08:00");
        movements.register(MANY);
        for (String timer : new String[] {"event_launchDay", "event_movementOver", "event_lastPhaseEnds"}) {
            desk.runReadySteps().fires(timer, MANY + "/movement/2024-2025");
        }
        desk.runReadySteps();
        assertThat(page.view(MANY, MANY_CLERK).ended()).isTrue();
        refused(
                () -> page.openLate(MANY, MANY_CLERK, PlainMilestones.KEY),
                "Phong trào đã kết thúc nên không mở thêm việc nào; hãy ghi việc này là đã thực hiện ngoài hệ thống.");
        movements.milestonesChanged(MANY); // an ended programme hears nothing
    }

    // ---- dates that move
    // ------------------------------------------------------------------------------------------------

    @Test
    void aMovedDateMovesTimersTasksAndWhatIsWaitedFor() {
        desk.at("2024-01-15T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        isOtherwise("event_launchDay");
        isOtherwise("event_milestoneDue");
        jdbc.sql("update thidua.movement_milestone set opens_on = opens_on + 9, title = 'Tên cũ'")
                .update();
        movements.milestonesChanged(PLAN);
        desk.runReadySteps();
        assertThat(desk.timerDate("event_launchDay", MOVEMENT)).isEqualTo(Instant.parse("2024-02-01T00:00:00+07:00"));
        assertThat(desk.timerDate("event_milestoneDue", MOVEMENT))
                .isEqualTo(Instant.parse("2024-11-01T00:00:00+07:00"));
        assertThat(row(PLAN, CLERK, "report/nam/2024").title()).isEqualTo("Báo cáo năm 2024");

        desk.at("2024-02-01T00:00").fires("event_launchDay", MOVEMENT).runReadySteps();
        desk.fires("event_phaseStarts", MOVEMENT).runReadySteps();
        isOtherwise("event_midTermDue");
        movements.milestonesChanged(PLAN);
        assertThat(desk.timerDate("event_midTermDue", MOVEMENT)).isEqualTo(Instant.parse("2024-07-01T00:00:00+07:00"));

        desk.runReadySteps()
                .at("2024-07-01T00:00")
                .fires("event_midTermDue", MOVEMENT)
                .runReadySteps();
        var task = desk.only("userTask_holdMidTerm", MOVEMENT);
        tasks.setDueDate(task.getId(), Date.from(Instant.parse("2024-12-31T00:00:00+07:00")));
        movements.milestonesChanged(PLAN);
        assertThat(desk.only("userTask_holdMidTerm", MOVEMENT).getDueDate())
                .isEqualTo(Date.from(Instant.parse("2024-09-30T23:59:59+07:00")));
    }

    @Test
    void whatThePlanDoesNotDemandAnyMoreIsForgottenWhileItWaits() {
        desk.at("2024-01-15T08:00");
        movements.register(PLAN);
        jdbc.sql("""
                        insert into thidua.movement_milestone (id, plan_id, key, stage, kind, demand, period, title, opens_on, until, state)
                        select gen_random_uuid(), plan_id, 'bo/' || key, false, 'bo', demand, period, title, opens_on, until, state
                        from thidua.movement_milestone where key like 'report/%'
                        """).update();
        movements.milestonesChanged(PLAN);
        assertThat(milestones.ofPlan(PLAN)).noneMatch(each -> each.key().startsWith("bo/"));
    }

    // ---- telling it
    // -----------------------------------------------------------------------------------------------------

    private void registeredIn2025() {
        desk.at("2025-01-06T08:00");
        movements.register(PLAN);
        desk.runReadySteps().fires("event_launchDay", MOVEMENT).runReadySteps();
    }

    private void isOtherwise(String timer) {
        desk.timers(timer, MOVEMENT)
                .forEach(job ->
                        management.setJobDuedate(job.getId(), Date.from(Instant.parse("2024-08-08T00:00:00+07:00"))));
    }

    private MovementPage.Row row(String plan, String user, String key) {
        return page.view(plan, user).rows().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String plan, String key) {
        return milestones.get(plan, key).id();
    }

    private static MovementPage.Outside outside(String key, String number, LocalDate date, UUID file) {
        return new MovementPage.Outside(key, number, date, file, null);
    }

    private static void refused(ThrowingCallable deed, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessage(sentence);
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
