package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Authorisations.Typed;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The register of papers of authorisation: who may grant what to whom, and everything that is refused. */
@OfficeTest
class AuthorisationsTest {

    private static final String PLAN = "thu-nghiem";
    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";
    private static final String REGISTRY = "thu-nghiem.ubnd.van-thu";
    private static final String HOLDER = "thu-nghiem.noi-vu.lanh-dao";
    private static final Typed PAPER = new Typed(
            "ubnd",
            CHAIRMAN,
            "noi-vu",
            HOLDER,
            "15/GUQ-UBND",
            day("2024-11-29"),
            day("2024-12-02"),
            day("2024-12-31"),
            List.of("cong-van", "huong-dan"));

    @Autowired
    Authorisations authorisations;

    @Autowired
    Plans plans;

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
    void theHeadTheRegistryAndAnAdministratorRegisterThePaperOfTheHead() {
        String administrator = staff.hire("quan-tri-giay", new Group(PLAN, "tai-chinh", Role.QUAN_TRI));
        assertThat(authorisations.register(PLAN, CHAIRMAN, PAPER).printed()).isEqualTo("15/GUQ-UBND ngày 29/11/2024");
        authorisations.register(PLAN, REGISTRY, numbered("16/GUQ-UBND"));
        authorisations.register(PLAN, administrator, numbered("17/GUQ-UBND"));
        assertThat(authorisations.seenBy(HOLDER, PLAN)).hasSize(3);
        assertThat(authorisations.seenBy("thu-nghiem.tai-chinh.chuyen-vien", PLAN))
                .isEmpty();
        assertThat(authorisations.registrableBy(CHAIRMAN, PLAN))
                .extracting(Office::id)
                .containsExactly("ubnd");
        assertThat(authorisations.registrableBy(HOLDER, PLAN)).isEmpty();
    }

    @Test
    void nobodyElseRegisters() {
        for (String other : List.of(HOLDER, "thu-nghiem.van-phong.van-thu", "thu-nghiem.ubnd.chuyen-vien")) {
            assertThat(refused(other, PAPER))
                    .isEqualTo("Chỉ người đứng đầu, văn thư của cơ quan ủy quyền hoặc quản trị của kế hoạch mới đăng ký"
                            + " được giấy ủy quyền; hãy chuyển cho những người đó.");
        }
    }

    @Test
    void onlyTheHeadGrantsSoThatNoHolderPassesItOn() {
        authorisations.register(PLAN, CHAIRMAN, PAPER);
        String refusal =
                "Giấy ủy quyền phải do người đứng đầu Ủy ban nhân dân phường ký, và người được ủy quyền không được ủy quyền"
                        + " lại; hãy chọn đúng người ủy quyền.";
        String other = staff.hire("lanh-dao-van-phong", new Group(PLAN, "van-phong", Role.LANH_DAO));
        var passedOn = new Typed(
                "ubnd", HOLDER, "van-phong", other, "18/GUQ-UBND", PAPER.dated(), PAPER.from(), PAPER.to(), List.of());
        assertThat(refused(REGISTRY, passedOn)).isEqualTo(refusal);
        String deputy = staff.hire("pho-chu-tich-ky-thay", new Group(PLAN, "ubnd", Role.VAN_THU));
        staff.alsoMake(deputy, new Group(PLAN, "ubnd", Role.LANH_DAO), SigningCapacity.KT);
        assertThat(refused(
                        REGISTRY,
                        new Typed(
                                "ubnd",
                                deputy,
                                "noi-vu",
                                HOLDER,
                                "18/GUQ-UBND",
                                PAPER.dated(),
                                PAPER.from(),
                                PAPER.to(),
                                List.of())))
                .as("a deputy")
                .isEqualTo(refusal);
    }

    @Test
    void onlyTheHeadOfAUnitInsideIsAuthorised() {
        assertThat(refused(CHAIRMAN, to("tai-chinh", "thu-nghiem.tai-chinh.lanh-dao")))
                .as("not inside")
                .isEqualTo(
                        "Chỉ ủy quyền ký cho người đứng đầu đơn vị thuộc cơ cấu của Ủy ban nhân dân phường; hãy chọn đơn vị"
                                + " khác.");
        assertThat(refused(CHAIRMAN, to("ubnd", CHAIRMAN))).startsWith("Chỉ ủy quyền ký cho");
        assertThat(refused(CHAIRMAN, to("khong-co", HOLDER))).startsWith("Chỉ ủy quyền ký cho");
        assertThat(refused(CHAIRMAN, to(null, HOLDER))).startsWith("Chỉ ủy quyền ký cho");
        String head = "Người được ủy quyền phải là người đứng đầu Bộ phận Nội vụ; hãy chọn đúng người.";
        assertThat(refused(CHAIRMAN, to("noi-vu", "thu-nghiem.noi-vu.truong-phong")))
                .isEqualTo(head);
        assertThat(refused(CHAIRMAN, to("noi-vu", "thu-nghiem.van-phong.lanh-dao")))
                .isEqualTo(head);
        assertThat(refused(CHAIRMAN, to("noi-vu", null))).isEqualTo(head);
        String both = staff.hire(
                "chu-tich-kiem-truong-bo-phan",
                new Group(PLAN, "ubnd", Role.LANH_DAO),
                new Group(PLAN, "noi-vu", Role.LANH_DAO));
        assertThat(refused(
                        REGISTRY,
                        new Typed(
                                "ubnd",
                                both,
                                "noi-vu",
                                both,
                                "19/GUQ-UBND",
                                PAPER.dated(),
                                PAPER.from(),
                                PAPER.to(),
                                null)))
                .isEqualTo("Không ai tự ủy quyền cho mình; hãy chọn người được ủy quyền khác.");
    }

    @Test
    void aUnitDeeperInsideCounts() {
        staff.hireFor("dak-lak");
        var paper = new Typed(
                "ubnd-tinh",
                "dak-lak.ubnd-tinh.lanh-dao",
                "phong-tong-hop",
                "dak-lak.phong-tong-hop.lanh-dao",
                "3/GUQ-UBND",
                day("2024-12-02"),
                day("2024-12-02"),
                day("2024-12-02"),
                null);
        assertThat(authorisations
                        .register("dak-lak", "dak-lak.ubnd-tinh.van-thu", paper)
                        .documents())
                .isEmpty();
        assertThat(authorisations.unitsInside(plans.plan("dak-lak"), "ubnd-tinh"))
                .extracting(Office::id)
                .contains("vp-ubnd", "phong-tong-hop");
    }

    @Test
    void numberAndDatesAreThoseOfAPaper() {
        for (String number : new String[] {null, "", "GUQ", "0/GUQ-UBND", "15/guq", "15"}) {
            assertThat(refused(CHAIRMAN, numbered(number)))
                    .as(String.valueOf(number))
                    .isEqualTo("Số, ký hiệu giấy ủy quyền không hợp lệ; hãy nhập theo dạng 15/GUQ-SNV.");
        }
        assertThat(refused(CHAIRMAN, dated("2024-12-03", "2024-12-03", "2024-12-31")))
                .isEqualTo(
                        "Ngày của giấy ủy quyền 03/12/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 02/12/2024.");
        assertThat(refused(CHAIRMAN, dated("2024-11-29", "2024-11-28", "2024-12-31")))
                .isEqualTo("Ngày bắt đầu 28/11/2024 đứng trước ngày của giấy ủy quyền 29/11/2024; hãy nhập lại.");
        assertThat(refused(CHAIRMAN, dated("2024-11-29", "2024-12-10", "2024-12-09")))
                .startsWith("Ngày kết thúc 09/12/2024 đứng trước");
        assertThat(refused(CHAIRMAN, dated("2024-11-01", "2024-11-01", "2024-12-01")))
                .isEqualTo("Giấy ủy quyền đã hết hiệu lực ngày 01/12/2024; hãy đăng ký giấy còn hiệu lực.");
        assertThat(refused(CHAIRMAN, dated(null, "2024-12-02", "2024-12-03"))).startsWith("Chưa nhập đủ ngày");
        assertThat(refused(CHAIRMAN, dated("2024-12-02", null, "2024-12-03"))).startsWith("Chưa nhập đủ ngày");
        assertThat(refused(CHAIRMAN, dated("2024-12-02", "2024-12-02", null))).startsWith("Chưa nhập đủ ngày");
        assertThat(refused(CHAIRMAN, of("khong-co"))).startsWith("Chưa chọn cơ quan ủy quyền");
        assertThat(refused(CHAIRMAN, of(null))).startsWith("Chưa chọn cơ quan ủy quyền");
    }

    @Test
    void documentsAreThoseThatTheOfficeSigns() {
        assertThat(refused(CHAIRMAN, covering("nghi-quyet")))
                .isEqualTo("Có loại văn bản không thuộc thẩm quyền ký của Ủy ban nhân dân phường; hãy chọn lại loại văn"
                        + " bản.");
        assertThat(authorisations
                        .register(PLAN, CHAIRMAN, covering("huong-dan", "cong-van", "cong-van"))
                        .documents())
                .containsExactly("cong-van", "huong-dan");
    }

    @Test
    void onePaperIsRegisteredOnce() {
        authorisations.register(PLAN, CHAIRMAN, PAPER);
        assertThat(refused(REGISTRY, PAPER))
                .isEqualTo(
                        "Giấy ủy quyền số 15/GUQ-UBND ngày 29/11/2024 đã đăng ký cho người này; hãy xem lại danh sách.");
    }

    @Test
    void aPaperLetsItsHolderSignItsDocumentsOnItsDaysAndNothingElse() {
        Authorisation paper = authorisations.register(PLAN, CHAIRMAN, dated("2024-11-29", "2024-12-03", "2024-12-05"));
        assertThat(signing(paper, HOLDER, "ubnd", "cong-van"))
                .isEqualTo(
                        "Giấy ủy quyền số 15/GUQ-UBND ngày 29/11/2024 có hiệu lực từ ngày 03/12/2024; hãy trình người có"
                                + " thẩm quyền ký hoặc chờ đến ngày đó.");
        desk.at("2024-12-03T00:00");
        assertThat(signing(paper, HOLDER, "ubnd", "cong-van")).isNull();
        assertThat(signing(paper, HOLDER, "ubnd", "ke-hoach"))
                .isEqualTo(
                        "Giấy ủy quyền số 15/GUQ-UBND ngày 29/11/2024 không gồm loại văn bản này; hãy trình người có thẩm"
                                + " quyền ký.");
        String unknown = "Không có giấy ủy quyền nào như vậy cho bạn ở cơ quan ký văn bản; hãy chọn hình thức ký khác.";
        assertThat(signing(paper, "thu-nghiem.van-phong.lanh-dao", "ubnd", "cong-van"))
                .isEqualTo(unknown);
        assertThat(signing(paper, HOLDER, "van-phong", "cong-van")).isEqualTo(unknown);
        desk.at("2024-12-05T23:59");
        assertThat(signing(paper, HOLDER, "ubnd", "cong-van")).isNull();
        desk.at("2024-12-06T00:00");
        assertThat(signing(paper, HOLDER, "ubnd", "cong-van")).contains("đã hết hiệu lực ngày 05/12/2024");
    }

    @Test
    void aPaperEndsWhenItsHeadTakesItBackOrTheHolderLeavesTheUnit() {
        String chief = staff.hire("truong-bo-phan", new Group(PLAN, "noi-vu", Role.LANH_DAO));
        Authorisation paper = authorisations.register(PLAN, CHAIRMAN, to("noi-vu", chief));
        assertThat(signing(paper, chief, "ubnd", "cong-van")).isNull();
        staff.takeFrom(chief, new Group(PLAN, "noi-vu", Role.LANH_DAO));
        assertThat(signing(paper, chief, "ubnd", "cong-van")).startsWith("Bạn không còn đứng đầu đơn vị được ủy quyền");
        assertThat(authorisations.inForce(PLAN, "ubnd", "cong-van")).isEmpty();

        Authorisation other = authorisations.register(PLAN, CHAIRMAN, numbered("20/GUQ-UBND"));
        assertThatThrownBy(() -> authorisations.end(PLAN, other.id(), "thu-nghiem.tai-chinh.lanh-dao"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> authorisations.end(PLAN, UUID.randomUUID(), CHAIRMAN))
                .isInstanceOf(NotFound.class);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authorisations.end(PLAN, other.id(), HOLDER))
                .withMessageStartingWith("Chỉ người đứng đầu, văn thư");
        authorisations.end(PLAN, other.id(), REGISTRY);
        assertThat(signing(other, HOLDER, "ubnd", "cong-van")).contains("đã chấm dứt ngày 02/12/2024");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authorisations.end(PLAN, other.id(), CHAIRMAN))
                .withMessage("Giấy ủy quyền này đã hết hiệu lực; hãy tải lại danh sách.");
    }

    @Test
    void tuqIsNoCapacityOfARole() {
        assertThatThrownBy(() -> staff.alsoMake(HOLDER, new Group(PLAN, "ubnd", Role.LANH_DAO), SigningCapacity.TUQ))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** @return the sentence of the refusal; null when the paper lets the person sign */
    private String signing(Authorisation paper, String user, String office, String document) {
        try {
            authorisations.require(paper.id(), user, PLAN, office, document);
            return null;
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private String refused(String user, Typed typed) {
        int before = authorisations.seenBy(CHAIRMAN, PLAN).size();
        String sentence = assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authorisations.register(PLAN, user, typed))
                .actual()
                .getMessage();
        assertThat(authorisations.seenBy(CHAIRMAN, PLAN)).as("nothing changed").hasSize(before);
        return sentence;
    }

    private static Typed of(String office) {
        return change(p -> new Typed(
                office, p.grantor(), p.unit(), p.person(), p.number(), p.dated(), p.from(), p.to(), p.documents()));
    }

    private static Typed to(String unit, String person) {
        return change(p -> new Typed(
                p.office(), p.grantor(), unit, person, p.number(), p.dated(), p.from(), p.to(), p.documents()));
    }

    private static Typed numbered(String number) {
        return change(p -> new Typed(
                p.office(), p.grantor(), p.unit(), p.person(), number, p.dated(), p.from(), p.to(), p.documents()));
    }

    private static Typed dated(String dated, String from, String to) {
        return change(p -> new Typed(
                p.office(),
                p.grantor(),
                p.unit(),
                p.person(),
                p.number(),
                day(dated),
                day(from),
                day(to),
                p.documents()));
    }

    private static Typed covering(String... documents) {
        return change(p -> new Typed(
                p.office(),
                p.grantor(),
                p.unit(),
                p.person(),
                p.number(),
                p.dated(),
                p.from(),
                p.to(),
                List.of(documents)));
    }

    private static Typed change(UnaryOperator<Typed> how) {
        return how.apply(PAPER);
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
