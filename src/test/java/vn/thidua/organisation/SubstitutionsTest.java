package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Who registers a substitute for whom and when, and everything that is refused. */
@OfficeTest
class SubstitutionsTest {

    private static final String PLAN = "thu-nghiem";
    private static final String AN = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String BINH = "thu-nghiem.tai-chinh.chuyen-vien";
    private static final String CUC = "thu-nghiem.tram-y-te.chuyen-vien";
    private static final String HEAD = "thu-nghiem.noi-vu.truong-phong";
    private static final String LEADER = "thu-nghiem.noi-vu.lanh-dao";
    private static final String REGISTRY = "thu-nghiem.noi-vu.van-thu";

    @Autowired
    Substitutions substitutions;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @BeforeEach
    void aMonday() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
    }

    @Test
    void aPersonHisHeadsAndAnAdministratorRegister() {
        String administrator = staff.hire("quan-tri-ke-hoach", new Group(PLAN, "ubnd", Role.QUAN_TRI));
        assertThat(register(AN, AN, BINH, "2024-12-02", "2024-12-02").registeredBy())
                .isEqualTo(AN);
        register(HEAD, AN, BINH, "2024-12-03", "2024-12-03");
        register(LEADER, AN, BINH, "2024-12-04", "2024-12-04");
        register(administrator, AN, BINH, "2024-12-05", "2024-12-05");
        assertThat(substitutions.seenBy(AN, PLAN)).hasSize(4);
    }

    @Test
    void nobodyElseRegistersAndASubstituteOfAHeadDoesNotEither() {
        String refusal =
                "Chỉ chính người đó, trưởng phòng, lãnh đạo cùng cơ quan hoặc quản trị của kế hoạch mới đăng ký được người"
                        + " xử lý thay; hãy liên hệ những người đó.";
        assertThat(refused(BINH, AN, BINH, "2024-12-02", "2024-12-03")).isEqualTo(refusal);
        assertThat(refused(REGISTRY, AN, BINH, "2024-12-02", "2024-12-03")).isEqualTo(refusal);
        assertThat(refused("thu-nghiem.tai-chinh.truong-phong", AN, BINH, "2024-12-02", "2024-12-03"))
                .isEqualTo(refusal);
        register(HEAD, HEAD, CUC, "2024-12-02", "2024-12-03");
        assertThat(refused(CUC, AN, BINH, "2024-12-02", "2024-12-03")).isEqualTo(refusal);
    }

    @Test
    void daysAreTodayOrLaterAndInOrder() {
        assertThat(refused(AN, AN, BINH, "2024-12-01", "2024-12-03"))
                .isEqualTo("Ngày bắt đầu 01/12/2024 đã qua; hãy chọn ngày từ hôm nay (02/12/2024) trở đi.");
        assertThat(refused(AN, AN, BINH, "2024-12-05", "2024-12-04"))
                .isEqualTo("Ngày kết thúc 04/12/2024 đứng trước ngày bắt đầu 05/12/2024; hãy nhập lại.");
        assertThat(refused(AN, AN, BINH, null, "2024-12-04")).startsWith("Chưa nhập đủ ngày");
        assertThat(refused(AN, AN, BINH, "2024-12-04", null)).startsWith("Chưa nhập đủ ngày");
    }

    @Test
    void aReasonIsGivenInBounds() {
        assertThat(reasonRefused(" ")).isEqualTo("Chưa nhập mục “Lý do”; hãy nhập rồi gửi lại.");
        assertThat(reasonRefused("x".repeat(501))).contains("vượt quá 500 ký tự");
    }

    @Test
    void nobodyReplacesHimselfAndStrangersReplaceNobody() {
        assertThat(refused(AN, AN, AN, "2024-12-02", "2024-12-03"))
                .isEqualTo("Không ai tự xử lý thay cho mình; hãy chọn người khác.");
        String stranger =
                "Người xử lý thay không giữ vai trò nào ở cơ quan, đơn vị của kế hoạch này; hãy chọn người khác.";
        staff.hireFor("dak-lak");
        assertThat(refused(AN, AN, "dak-lak.so-y-te.chuyen-vien", "2024-12-02", "2024-12-03"))
                .as("another plan")
                .isEqualTo(stranger);
        assertThat(refused(AN, AN, "khong-co-ai", "2024-12-02", "2024-12-03")).isEqualTo(stranger);
        assertThat(refused(AN, AN, null, "2024-12-02", "2024-12-03")).isEqualTo(stranger);
        String left = staff.hire("da-nghi", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        staff.takeFrom(left, new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        assertThat(refused(AN, AN, left, "2024-12-02", "2024-12-03"))
                .as("no role in any office")
                .isEqualTo(stranger);
        String nobody = "Người vắng mặt không giữ vai trò nào ở cơ quan, đơn vị của kế hoạch này; hãy chọn người khác.";
        assertThat(refused(AN, "dak-lak.so-y-te.chuyen-vien", BINH, "2024-12-02", "2024-12-03"))
                .isEqualTo(nobody);
        assertThat(refused(AN, null, BINH, "2024-12-02", "2024-12-03")).isEqualTo(nobody);
    }

    @Test
    void onePersonHasOneSubstituteAtATime() {
        register(AN, AN, BINH, "2024-12-03", "2024-12-10");
        String refusal =
                "Chuyên viên Nội vụ đã có người xử lý thay từ 03/12/2024 đến 10/12/2024; hãy kết thúc lần đó hoặc"
                        + " chọn ngày khác.";
        assertThat(refused(AN, AN, CUC, "2024-12-10", "2024-12-12")).isEqualTo(refusal);
        assertThat(refused(AN, AN, BINH, "2024-12-02", "2024-12-03")).isEqualTo(refusal);
        register(AN, AN, CUC, "2024-12-11", "2024-12-12");
        register(AN, AN, CUC, "2024-12-02", "2024-12-02");
    }

    @Test
    void thereAreNoChainsAndNoCycles() {
        register(AN, AN, BINH, "2024-12-03", "2024-12-10");
        assertThat(refused(BINH, BINH, CUC, "2024-12-10", "2024-12-10"))
                .isEqualTo("Chuyên viên Tài chính đang được giao xử lý thay người khác từ 03/12/2024 đến 10/12/2024 nên"
                        + " không nhờ người thay lại được; hãy kết thúc việc đó trước.");
        assertThat(refused(BINH, BINH, AN, "2024-12-05", "2024-12-05"))
                .as("a cycle")
                .isNotNull();
        assertThat(refused(CUC, CUC, AN, "2024-12-01".replace("01", "02"), "2024-12-03"))
                .isEqualTo(
                        "Chuyên viên Nội vụ vắng mặt và có người xử lý thay từ 03/12/2024 đến 10/12/2024; hãy chọn người khác.");
        register(CUC, CUC, BINH, "2024-12-03", "2024-12-10");
        register(BINH, BINH, AN, "2024-12-11", "2024-12-11");
    }

    @Test
    void ofTwoRegistrationsThatWouldMakeAChainOneIsRefused() {
        var outcomes = AtOnce.run(
                () -> register(AN, AN, BINH, "2024-12-03", "2024-12-10"),
                () -> register(BINH, BINH, CUC, "2024-12-03", "2024-12-10"));
        assertThat(outcomes).filteredOn(Objects::nonNull).singleElement().isInstanceOf(Refusal.class);
        assertThat(substitutions.seenBy("thu-nghiem.tai-chinh.truong-phong", PLAN))
                .hasSize(1);
    }

    @Test
    void aSubstitutionIsEndedEarlyOnceByThoseWhoMayRegisterIt() {
        Substitution away = register(AN, AN, BINH, "2024-12-03", "2024-12-10");
        assertThatThrownBy(() -> substitutions.end(PLAN, away.id(), CUC)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> substitutions.end("dak-lak", away.id(), AN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> substitutions.end(PLAN, UUID.randomUUID(), AN)).isInstanceOf(NotFound.class);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> substitutions.end(PLAN, away.id(), BINH))
                .withMessageStartingWith("Chỉ chính người đó");
        substitutions.end(PLAN, away.id(), HEAD);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> substitutions.end(PLAN, away.id(), AN))
                .withMessage("Việc xử lý thay này đã kết thúc; hãy tải lại danh sách.");
        register(AN, AN, CUC, "2024-12-03", "2024-12-10");
    }

    @Test
    void whatIsOverIsNotEndedAgain() {
        Substitution away = register(AN, AN, BINH, "2024-12-02", "2024-12-02");
        desk.at("2024-12-03T08:00");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> substitutions.end(PLAN, away.id(), AN))
                .withMessage("Việc xử lý thay này đã kết thúc; hãy tải lại danh sách.");
    }

    @Test
    void substitutionsAreSeenInTheOfficesOfBothSides() {
        register(AN, AN, BINH, "2024-12-02", "2024-12-02");
        assertThat(substitutions.seenBy(REGISTRY, PLAN)).hasSize(1);
        assertThat(substitutions.seenBy("thu-nghiem.tai-chinh.van-thu", PLAN)).hasSize(1);
        assertThat(substitutions.seenBy(CUC, PLAN)).isEmpty();
        String follower = staff.hire("nguoi-theo-doi", new Group(PLAN, "ubnd", Role.GIAM_SAT));
        assertThat(substitutions.seenBy(follower, PLAN)).hasSize(1);
        assertThat(substitutions.seenBy(follower, "dak-lak")).isEmpty();
    }

    private Substitution register(String by, String person, String substitute, String from, String to) {
        return substitutions.register(PLAN, by, person, substitute, day(from), day(to), "Nghỉ phép");
    }

    private String refused(String by, String person, String substitute, String from, String to) {
        int before = substitutions.seenBy(AN, PLAN).size();
        String sentence = assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> register(by, person, substitute, from, to))
                .actual()
                .getMessage();
        assertThat(substitutions.seenBy(AN, PLAN)).as("nothing changed").hasSize(before);
        return sentence;
    }

    private String reasonRefused(String reason) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> substitutions.register(PLAN, AN, AN, BINH, day("2024-12-02"), day("2024-12-03"), reason))
                .actual()
                .getMessage();
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
