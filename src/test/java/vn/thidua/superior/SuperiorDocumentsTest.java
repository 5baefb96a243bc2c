package vn.thidua.superior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Văn bản cấp trên: registered once, and what waits for them is opened by them, or without them with a reason. */
@OfficeTest
class SuperiorDocumentsTest {

    private static final String PLAN = "co-xep-loai";
    private static final String REGISTRY = PLAN + ".ubnd.van-thu";
    private static final String DRAFTER = PLAN + ".noi-vu.chuyen-vien";
    private static final String HEAD = PLAN + ".ubnd.lanh-dao";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    SuperiorDocuments documents;

    @Autowired
    Openings openings;

    @Autowired
    HeardOpenings heard;

    @BeforeEach
    void november() {
        staff.hireFor(PLAN);
        desk.at("2024-11-20T09:00");
        heard.forget();
    }

    // ---- what waits -------------------------------------------------------------------------------------------------

    @Test
    void whatWaitsForADocumentIsOpenedByItAndTheOthersAreOpenAnyway() {
        assertThat(openings.of(PLAN))
                .extracting(
                        Openings.Waiting::kind,
                        Openings.Waiting::id,
                        Openings.Waiting::name,
                        Openings.Waiting::from,
                        Openings.Waiting::mayOpenWithout)
                .containsExactly(
                        tuple(OpeningKind.PHASE, "gd2", "Giai đoạn 2025", "cap-tren", true),
                        tuple(OpeningKind.PHASE, "gd3", "Giai đoạn 2026", "cap-tren", false),
                        tuple(
                                OpeningKind.GUIDANCE,
                                "huong-dan-tren",
                                "Hướng dẫn khen thưởng (sơ kết)",
                                "cap-tren",
                                false),
                        tuple(
                                OpeningKind.QUOTA,
                                "giay-khen/so-ket",
                                "Chỉ tiêu khen thưởng: Giấy khen (sơ kết)",
                                "cap-tren",
                                false));
        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd1"))
                .as("waits for nothing")
                .isTrue();
        assertThat(openings.isOpen(PLAN, OpeningKind.QUOTA, "giay-khen/tong-ket"))
                .isTrue();
        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd2")).isFalse();

        SuperiorDocument phase = documents.register(PLAN, REGISTRY, opens("12/HD-UBND", "mo-giai-doan", "gd2"));
        documents.register(PLAN, DRAFTER, opens("13/HD-UBND", "huong-dan-khen-thuong", "huong-dan-tren"));
        documents.register(PLAN, DRAFTER, opens("14/UBND-NV", "phan-bo-chi-tieu", "giay-khen/so-ket"));
        documents.register(PLAN, DRAFTER, opens("15/HD-UBND", "mo-giai-doan", "gd2"));

        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd2")).isTrue();
        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd3")).isFalse();
        assertThat(openings.isOpen(PLAN, OpeningKind.GUIDANCE, "huong-dan-tren"))
                .isTrue();
        assertThat(openings.isOpen(PLAN, OpeningKind.QUOTA, "giay-khen/so-ket")).isTrue();
        assertThat(heard.all())
                .as("told once, by the first document")
                .extracting(Opened::kind, Opened::id, Opened::by)
                .containsExactly(
                        tuple(OpeningKind.PHASE, "gd2", REGISTRY),
                        tuple(OpeningKind.GUIDANCE, "huong-dan-tren", DRAFTER),
                        tuple(OpeningKind.QUOTA, "giay-khen/so-ket", DRAFTER));
        assertThat(heard.all().get(0).document()).isEqualTo(phase.id());
        assertThat(documents.register(PLAN, HEAD).waiting())
                .filteredOn(row -> row.id().equals("gd2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.by()).isEqualTo("Hướng dẫn số 12/HD-UBND ngày 18/11/2024");
                    assertThat(row.openedBy()).isEqualTo("Văn thư UBND phường");
                    assertThat(row.from()).isEqualTo("Ủy ban nhân dân thị xã");
                });
    }

    @Test
    void withoutTheDocumentTheHeadOpensWhatThePlanAllowsAndSaysWhy() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> openings.openWithout(PLAN, OpeningKind.PHASE, "gd2", DRAFTER, "Gấp."));
        assertThat(refusedOpening(OpeningKind.PHASE, "gd2", " "))
                .isEqualTo("Chưa nhập mục “Lý do mở khi chưa có văn bản cấp trên”; hãy nhập rồi gửi lại.");
        assertThat(refusedOpening(OpeningKind.PHASE, "gd3", "Gấp."))
                .isEqualTo(
                        "Kế hoạch không cho mở Giai đoạn 2026 khi chưa có văn bản cấp trên; hãy chờ và đăng ký văn bản đó.");
        assertThat(refusedOpening(OpeningKind.PHASE, "gd1", "Gấp."))
                .startsWith("Nội dung này không chờ văn bản cấp trên");
        assertThat(heard.all()).isEmpty();

        openings.openWithout(PLAN, OpeningKind.PHASE, "gd2", HEAD, " Hướng dẫn của Trung ương ra chậm. ");
        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd2")).isTrue();
        assertThat(heard.all())
                .containsExactly(new Opened(
                        PLAN, OpeningKind.PHASE, "gd2", HEAD, desk.now(), null, "Hướng dẫn của Trung ương ra chậm."));
        assertThat(refusedOpening(OpeningKind.PHASE, "gd2", "Gấp."))
                .isEqualTo("Giai đoạn 2025 đã được mở; hãy tải lại trang để xem.");

        documents.register(PLAN, REGISTRY, opens("12/HD-UBND", "mo-giai-doan", "gd2"));
        assertThat(heard.all()).as("it was open already").hasSize(1);
        assertThat(documents.register(PLAN, HEAD).waiting().get(0).reason())
                .isEqualTo("Hướng dẫn của Trung ương ra chậm.");
    }

    @Test
    void inDakLakTheSecondPhaseWaitsForTheCentralCouncil() {
        assertThat(openings.of("dak-lak"))
                .extracting(Openings.Waiting::id, Openings.Waiting::from, Openings.Waiting::mayOpenWithout)
                .containsExactly(tuple("2026-2030", "hdtdkt-tw", true));
        staff.hireFor("dak-lak");
        assertThat(documents.mayRegister("dak-lak", "dak-lak.so-noi-vu.van-thu"))
                .as("papers for Ban TĐKT arrive at Sở Nội vụ")
                .isTrue();
        assertThat(documents.mayRegister("dak-lak", "dak-lak.so-y-te.van-thu")).isFalse();
    }

    // ---- the register -----------------------------------------------------------------------------------------------

    @Test
    void aDocumentIsRegisteredWithItsFileThatEverybodyOfThePlanMayRead() {
        UUID file = stages("qd.pdf");
        SuperiorDocument kept = documents.register(
                PLAN,
                REGISTRY,
                new SuperiorDocuments.Typed(
                        null,
                        "cap-tren",
                        "Quyết định",
                        " 49/QĐ-UBND ",
                        LocalDate.of(2024, 11, 18),
                        LocalDate.of(2024, 11, 20),
                        "125",
                        "Về việc phát động phong trào",
                        false,
                        file,
                        "can-cu",
                        null));
        SuperiorDocuments.Register register = documents.register(PLAN, PLAN + ".van-hoa.chuyen-vien");
        assertThat(register.mayRegister()).isFalse();
        assertThat(register.documents()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo("49/QĐ-UBND");
            assertThat(row.issuer()).isEqualTo("Ủy ban nhân dân thị xã");
            assertThat(row.effect()).isEqualTo("Căn cứ");
            assertThat(row.file()).extracting(DocumentView.AttachmentInfo::name).containsExactly("qd.pdf");
        });
        assertThat(documents.mayRead("superior/" + kept.id(), "x", Set.of(PLAN + ".van-hoa.chuyen-vien")))
                .isTrue();
        assertThat(documents.mayRead("superior/" + kept.id(), "x", Set.of("thu-nghiem.noi-vu.chuyen-vien")))
                .isFalse();
        assertThat(documents.mayRead("superior/la", "x", Set.of(PLAN + ".van-hoa.chuyen-vien")))
                .isFalse();
        assertThat(documents
                        .register("thu-nghiem", "thu-nghiem.noi-vu.chuyen-vien")
                        .documents())
                .as("another plan's register")
                .isEmpty();
    }

    @Test
    void aConfidentialDocumentIsKnownByNumberAndDateOnly() {
        UUID file = stages("mat.pdf");
        assertThat(refused(typed("7/BC-UBND", null, "Trích yếu", true, null)))
                .startsWith("Văn bản mật chỉ ghi số và ngày");
        assertThat(refused(typed("7/BC-UBND", null, null, true, file))).startsWith("Văn bản mật chỉ ghi số và ngày");
        documents.register(PLAN, REGISTRY, typed("7/BC-UBND", null, " ", true, null));
        assertThat(documents.register(PLAN, REGISTRY).documents())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.confidential()).isTrue();
                    assertThat(row.summary()).isNull();
                    assertThat(row.file()).isEmpty();
                });
    }

    @Test
    void aDocumentIsRegisteredOnceHoweverItIsWritten() {
        documents.register(PLAN, REGISTRY, typed("012/QĐ-TTg", "Thủ tướng  Chính phủ", "Về việc A", false, null));
        assertThat(refused(typed("12/qđ-ttg ", "thủ tướng Chính phủ", "Về việc A", false, null)))
                .isEqualTo(
                        "Văn bản số 12/qđ-ttg ngày 18/11/2024 của thủ tướng Chính phủ đã được đăng ký; hãy tìm trong danh sách văn bản cấp trên.");
        documents.register(PLAN, REGISTRY, typed("12/QĐ-TTg", "Bộ Nội vụ", "Số trùng, nơi khác", false, null));
        assertThat(documents.register(PLAN, REGISTRY).documents()).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refused(dated(LocalDate.of(2024, 11, 21), null)))
                .isEqualTo("Ngày văn bản 21/11/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 20/11/2024.");
        assertThat(refused(dated(null, null))).startsWith("Chưa nhập ngày văn bản");
        assertThat(refused(dated(LocalDate.of(2024, 11, 18), LocalDate.of(2024, 11, 17))))
                .isEqualTo(
                        "Ngày đến 17/11/2024 phải từ ngày văn bản 18/11/2024 đến hôm nay (20/11/2024); hãy nhập lại ngày đến.");
        assertThat(refused(dated(LocalDate.of(2024, 11, 18), LocalDate.of(2024, 11, 21))))
                .startsWith("Ngày đến");
        assertThat(refused(typed(" ", "Bộ Nội vụ", "A", false, null)))
                .isEqualTo("Chưa nhập mục “Số, ký hiệu”; hãy nhập rồi gửi lại.");
        assertThat(refused(typed("1", " ", "A", false, null))).contains("Cơ quan ban hành");
        assertThat(refused(typed("1", "Bộ Nội vụ", " ", false, null))).contains("Trích yếu");
        assertThat(refused(typed("1", "Bộ Nội vụ", "A", false, UUID.randomUUID())))
                .startsWith("Có tệp đính kèm không còn");
        assertThat(refused(opens("1", "mo-giai-doan", "gd9")))
                .isEqualTo(
                        "Kế hoạch không có giai đoạn như vậy chờ văn bản cấp trên; hãy chọn lại nội dung mà văn bản này mở.");
        assertThat(refused(opens("1", "mo-giai-doan", null))).startsWith("Kế hoạch không có giai đoạn như vậy");
        assertThat(refused(opens("1", "phan-bo-chi-tieu", "giay-khen/tong-ket")))
                .startsWith("Kế hoạch không có chỉ tiêu khen thưởng như vậy");
        assertThat(refused(opens("1", "tieu-chi", "gd2"))).contains("không mở nội dung nào");
        assertThat(refused(opens("1", "khac", null))).startsWith("Chưa chọn tác dụng của văn bản");
        assertThat(documents.register(PLAN, REGISTRY).documents()).isEmpty();
        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd2")).isFalse();
    }

    @Test
    void aPlanWithoutQuotasStillRegistersALetterThatAllocatesOne() {
        staff.hireFor("thu-nghiem");
        documents.register(
                "thu-nghiem", "thu-nghiem.noi-vu.chuyen-vien", opens("14/UBND-NV", "phan-bo-chi-tieu", null));
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void onlyRegistryAndSpecialistsOfTheIssuerAndTheConsolidatorAndTheAdministratorRegister() {
        for (String person : List.of(PLAN + ".van-hoa.van-thu", HEAD, "nobody")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> documents.register(PLAN, person, typed("1", "Bộ Nội vụ", "A", false, null)));
        }
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> documents.stage(PLAN, HEAD, "a.pdf", pdf()));
        String administrator = staff.hire("xl.quan-tri", new Group(PLAN, "van-hoa", Role.QUAN_TRI));
        documents.register(PLAN, administrator, typed("1", "Bộ Nội vụ", "A", false, null));
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static SuperiorDocuments.Typed typed(
            String number, String issuer, String summary, boolean confidential, UUID file) {
        return new SuperiorDocuments.Typed(
                issuer,
                issuer == null ? "cap-tren" : null,
                "Quyết định",
                number,
                LocalDate.of(2024, 11, 18),
                null,
                null,
                summary,
                confidential,
                file,
                "can-cu",
                null);
    }

    private static SuperiorDocuments.Typed dated(LocalDate date, LocalDate arrived) {
        return new SuperiorDocuments.Typed(
                "Bộ Nội vụ", null, "Quyết định", "1/QĐ-BNV", date, arrived, null, "A", false, null, "can-cu", null);
    }

    private static SuperiorDocuments.Typed opens(String number, String effect, String reference) {
        return new SuperiorDocuments.Typed(
                null,
                "cap-tren",
                "Hướng dẫn",
                number,
                LocalDate.of(2024, 11, 18),
                null,
                null,
                "Hướng dẫn thực hiện",
                false,
                null,
                effect,
                reference);
    }

    private String refused(SuperiorDocuments.Typed typed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.register(PLAN, REGISTRY, typed))
                .actual()
                .getMessage();
    }

    private String refusedOpening(OpeningKind kind, String id, String reason) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> openings.openWithout(PLAN, kind, id, HEAD, reason))
                .actual()
                .getMessage();
    }

    private UUID stages(String name) {
        return documents.stage(PLAN, REGISTRY, name, pdf()).id();
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
