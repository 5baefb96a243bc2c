package vn.thidua.document.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentStatus;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Documents on their way from draft to dispatch, by chains that have every step, few steps, and everything between. */
@OfficeTest
class DocumentIssuanceTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DUE = "2024-11-29";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String HEAD = "thu-nghiem.noi-vu.truong-phong";
    private static final String LEADER = "thu-nghiem.noi-vu.lanh-dao";
    private static final String REGISTRY = "thu-nghiem.noi-vu.van-thu";
    private static final String VERIFIER = "thu-nghiem.van-phong.chuyen-vien";
    private static final String OFFICE_HEAD = "thu-nghiem.van-phong.lanh-dao";
    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";
    private static final String WARD_REGISTRY = "thu-nghiem.van-phong.van-thu";
    private static final Group CHAIR = new Group(PLAN, "ubnd", Role.LANH_DAO);

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    DocumentArchive documents;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void mondayMorning() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
    }

    // ---- the way ---------------------------------------------------------------------------------------------------

    @Test
    void aPlanWalksEveryStepOfItsChainAndEachStepIsWithTheRightOffice() {
        String plan = desk.begins(PLAN, "ke-hoach", "ubnd", DUE);
        standsAt(plan, "userTask_draft", "Soạn kế hoạch của phường", DRAFTER);
        drafts(plan);
        standsAt(plan, "userTask_reviewContent", "Duyệt nội dung (ký nháy): kế hoạch của phường", HEAD);
        desk.as(HEAD).does("userTask_reviewContent", plan, Typed.approve("Đồng ý."));
        desk.runReadySteps();
        everybodyAgrees(plan);
        standsAt(plan, "userTask_resolveOpinions", "Tiếp thu, giải trình ý kiến: kế hoạch của phường", DRAFTER);
        desk.as(DRAFTER).does("userTask_resolveOpinions", plan, Typed.goesOn("Các đơn vị thống nhất."));
        standsAt(plan, "userTask_signSubmissionLetter", "Ký Tờ trình: kế hoạch của phường", LEADER);
        desk.as(LEADER).does("userTask_signSubmissionLetter", plan, Typed.sign("TRUC_TIEP"));
        standsAt(plan, "userTask_numberSubmissionLetter", "Cấp số Tờ trình: kế hoạch của phường", REGISTRY);
        numbersSubmissionLetter(plan, "12");
        standsAt(plan, "userTask_verify", "Thẩm tra hồ sơ trình: kế hoạch của phường", VERIFIER);
        desk.as(VERIFIER).does("userTask_verify", plan, Typed.approve());
        standsAt(plan, "userTask_initial", "Ký nháy: kế hoạch của phường", OFFICE_HEAD);
        desk.as(OFFICE_HEAD).does("userTask_initial", plan, Typed.approve());
        standsAt(plan, "userTask_sign", "Ký ban hành: kế hoạch của phường", CHAIRMAN);
        desk.as(CHAIRMAN).does("userTask_sign", plan, Typed.sign("TM"));
        assertThat(document(plan).status()).isEqualTo(DocumentStatus.DA_KY);
        standsAt(plan, "userTask_issue", "Cấp số, phát hành: kế hoạch của phường", WARD_REGISTRY);
        desk.at("2024-11-20T15:00");
        issues(plan, "7", "KH-UBND", "2024-11-20");

        Document issued = document(plan);
        assertThat(issued.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(issued.reference().full()).isEqualTo("7/KH-UBND");
        assertThat(issued.reference().issuedAt()).isEqualTo(desk.now());
        assertThat(issued.signature().signer()).isEqualTo(CHAIRMAN);
        assertThat(issued.signature().at()).isEqualTo(Instant.parse("2024-11-04T08:00:00+07:00"));
        assertThat(documents.history(issued))
                .extracting(DocumentEvent::actor, DocumentEvent::action, DocumentEvent::capacity, DocumentEvent::note)
                .containsExactly(
                        tuple("Chuyên viên Nội vụ", "Trình", null, null),
                        tuple("Trưởng phòng Nội vụ", "Duyệt nội dung (ký nháy)", null, "Đồng ý."),
                        tuple(
                                "Chuyên viên Nội vụ",
                                "Tiếp thu, giải trình ý kiến góp ý",
                                null,
                                "Các đơn vị thống nhất."),
                        tuple("Lãnh đạo Nội vụ", "Ký Tờ trình", "LÃNH ĐẠO", null),
                        tuple("Văn thư Nội vụ", "Cấp số Tờ trình", null, "12/TTr-NV ngày 04/11/2024"),
                        tuple("Chuyên viên Văn phòng", "Thẩm tra hồ sơ trình", null, null),
                        tuple("Lãnh đạo Văn phòng", "Ký nháy", null, null),
                        tuple("Lãnh đạo UBND phường", "Ký ban hành", "TM. ỦY BAN NHÂN DÂN / LÃNH ĐẠO", null),
                        tuple("Văn thư Văn phòng", "Cấp số, phát hành", null, "7/KH-UBND ngày 20/11/2024"));
        assertThat(desk.endsOf("document-issuance", plan)).containsExactly("endEvent_issued");
    }

    @Test
    void aLetterGoesFromTheDrafterStraightToTheSignature() {
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        drafts(letter);
        assertThat(desk.waitsAt(letter)).containsExactly("userTask_sign");
        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sign("KT"));
        issues(letter, "31", "UBND-NV", "2024-11-04");
        assertThat(desk.endsOf("document-issuance", letter)).containsExactly("endEvent_issued");
    }

    @Test
    void whereTheChainAllowsItNoLetterIsIssuedWithAReason() {
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        assertThat(desk.as(DRAFTER).isRefused("userTask_draft", letter, Typed.skip(" ")))
                .isEqualTo("Chưa nhập mục “Lý do”; hãy nhập rồi gửi lại.");
        desk.as(DRAFTER).does("userTask_draft", letter, Typed.skip("Đã nhắc trong giao ban."));
        assertThat(document(letter).status()).isEqualTo(DocumentStatus.KHONG_BAN_HANH);
        assertThat(documents.history(document(letter)))
                .extracting(DocumentEvent::action, DocumentEvent::note)
                .containsExactly(tuple("Không ra công văn", "Đã nhắc trong giao ban."));
        assertThat(desk.endsOf("document-issuance", letter)).containsExactly("endEvent_notIssued");
    }

    @Test
    void whatThePlanOrdersIsNotSkipped() {
        desk.opensRound(PLAN, "2024");
        String report = "thu-nghiem/report/2024/tai-chinh";
        assertThat(desk.as("thu-nghiem.tai-chinh.chuyen-vien")
                        .isRefused("userTask_draft", report, Typed.skip("Không có gì để báo cáo.")))
                .isEqualTo("Văn bản này bắt buộc phải ban hành theo kế hoạch; hãy soạn nội dung và trình.");
        assertThat(desk.waitsAt(report)).containsExactly("userTask_draft");
    }

    // ---- returns ---------------------------------------------------------------------------------------------------

    @Test
    void everyStepSendsBackToTheStepThatThePlanNames() {
        staff.hireFor("dak-lak");
        String plan = desk.begins("dak-lak", "ke-hoach", "ubnd-tinh", DUE);
        String drafter = "dak-lak.ban-tdkt.chuyen-vien";
        String head = "dak-lak.ban-tdkt.truong-phong";
        String director = "dak-lak.so-noi-vu.lanh-dao";
        String verifier = "dak-lak.phong-tong-hop.chuyen-vien";
        String office = "dak-lak.vp-ubnd.lanh-dao";
        String chairman = "dak-lak.ubnd-tinh.lanh-dao";
        String registry = "dak-lak.vp-ubnd.van-thu";
        var letter = Typed.letter("Kế hoạch", "Nội dung.", 3);

        desk.as(drafter).does("userTask_draft", plan, Typed.draft(letter));
        desk.as(head).does("userTask_reviewContent", plan, Typed.sendBack("Sai căn cứ."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_draft");
        desk.as(drafter).does("userTask_draft", plan, Typed.draft(letter));
        desk.as(head).does("userTask_reviewContent", plan, Typed.approve());

        desk.as(director).does("userTask_signSubmissionLetter", plan, Typed.sendBack("Chưa rõ kinh phí."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_reviewContent");
        desk.as(head).does("userTask_reviewContent", plan, Typed.approve());

        submits(plan, director, "1");
        desk.as(verifier).does("userTask_verify", plan, Typed.sendBack("Thiếu phụ lục."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_signSubmissionLetter");
        submits(plan, director, "2");
        desk.as(verifier).does("userTask_verify", plan, Typed.approve());

        desk.as(office).does("userTask_initial", plan, Typed.sendBack("Thể thức chưa đúng."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_signSubmissionLetter");
        submits(plan, director, "3");
        desk.as(verifier).does("userTask_verify", plan, Typed.approve());
        desk.as(office).does("userTask_initial", plan, Typed.approve());

        desk.as(chairman).does("userTask_sign", plan, Typed.sendBack("Báo cáo lại Thường trực."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_signSubmissionLetter");
        submits(plan, director, "4");
        desk.as(verifier).does("userTask_verify", plan, Typed.approve());
        desk.as(office).does("userTask_initial", plan, Typed.approve());
        desk.as(chairman).does("userTask_sign", plan, Typed.sign("KT"));

        desk.as(registry).does("userTask_issue", plan, Typed.sendBack("Thiếu chữ ký nháy ở trang 3."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_verify");
        assertThat(documents.latest(plan, "ke-hoach").orElseThrow().signature())
                .as("a signature that was already given is void")
                .isNull();
        desk.as(verifier).does("userTask_verify", plan, Typed.approve());
        desk.as(office).does("userTask_initial", plan, Typed.approve());
        desk.as(chairman).does("userTask_sign", plan, Typed.sign("TM"));
        var file = desk.as(registry).attaches("userTask_issue", plan, "ke-hoach.pdf");
        desk.as(registry).does("userTask_issue", plan, Typed.issue("26", "KH-UBND", "2024-11-04", file));

        assertThat(documents.history(documents.latest(plan, "ke-hoach").orElseThrow()))
                .filteredOn(event -> event.action().startsWith("Trả lại"))
                .extracting(DocumentEvent::action, DocumentEvent::note)
                .containsExactly(
                        tuple("Trả lại (Duyệt nội dung (ký nháy))", "Sai căn cứ."),
                        tuple("Trả lại (Ký Tờ trình)", "Chưa rõ kinh phí."),
                        tuple("Trả lại (Thẩm tra hồ sơ trình)", "Thiếu phụ lục."),
                        tuple("Trả lại (Ký nháy)", "Thể thức chưa đúng."),
                        tuple("Trả lại (Ký ban hành)", "Báo cáo lại Thường trực."),
                        tuple("Trả lại (Cấp số, phát hành)", "Thiếu chữ ký nháy ở trang 3."));
        assertThat(desk.endsOf("document-issuance", plan)).containsExactly("endEvent_issued");
    }

    private void submits(String plan, String director, String number) {
        desk.as(director).does("userTask_signSubmissionLetter", plan, Typed.sign("TRUC_TIEP"));
        desk.as("dak-lak.so-noi-vu.van-thu")
                .does("userTask_numberSubmissionLetter", plan, Typed.issue(number, "TTr-SNV", "2024-11-04", null));
    }

    @Test
    void aReturnedSubmissionLetterKeepsItsNumberWhenTheRegistryTypesItAgain() {
        staff.hireFor("dak-lak");
        String plan = desk.begins("dak-lak", "ke-hoach", "ubnd-tinh", DUE);
        desk.as("dak-lak.ban-tdkt.chuyen-vien")
                .does("userTask_draft", plan, Typed.draft(Typed.letter("Kế hoạch", "Nội dung.", 3)));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", plan, Typed.approve());
        submits(plan, "dak-lak.so-noi-vu.lanh-dao", "55");
        desk.as("dak-lak.phong-tong-hop.chuyen-vien").does("userTask_verify", plan, Typed.sendBack("Thiếu phụ lục."));
        submits(plan, "dak-lak.so-noi-vu.lanh-dao", "55");
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_verify");
    }

    @Test
    void nothingIsSentBackWithoutReasonsAndNothingHappensWithoutADecision() {
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        assertThat(desk.as(DRAFTER).isRefused("userTask_draft", letter, "{}")).startsWith("Chưa chọn việc cần làm");
        drafts(letter);
        assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, Typed.sendBack(" ")))
                .isEqualTo("Chưa nhập mục “Lý do trả lại”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, Typed.sendBack("x".repeat(2001))))
                .contains("dài 2001 ký tự, vượt quá 2000");
        assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, "{}")).startsWith("Chưa chọn ký hay trả lại");
        assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, "{\"decision\":\"issue\"}"))
                .startsWith("Chưa chọn ký hay trả lại");
        assertThat(desk.waitsAt(letter)).containsExactly("userTask_sign");
        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sign("KT"));
        assertThat(desk.as(WARD_REGISTRY).isRefused("userTask_issue", letter, Typed.sendBack("")))
                .contains("Lý do trả lại");
        assertThat(desk.as(WARD_REGISTRY).isRefused("userTask_issue", letter, "{}"))
                .startsWith("Chưa chọn phát hành hay trả lại");

        String plan = desk.begins("thu-nghiem", "ke-hoach", "ubnd", DUE);
        drafts(plan);
        assertThat(desk.as(HEAD).isRefused("userTask_reviewContent", plan, Typed.sendBack(null)))
                .contains("Lý do trả lại");
        assertThat(desk.as(HEAD).isRefused("userTask_reviewContent", plan, Typed.sign("KT")))
                .startsWith("Biểu mẫu không có mục “capacity”");
        assertThat(desk.as(HEAD).isRefused("userTask_reviewContent", plan, "{\"decision\":\"submit\"}"))
                .startsWith("Chưa chọn duyệt hay trả lại");
        assertThat(documents.history(document(plan))).hasSize(1);
    }

    // ---- who signs -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRUC_TIEP | LÃNH ĐẠO",
                "TM | TM. ỦY BAN NHÂN DÂN / LÃNH ĐẠO",
                "KT | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / LÃNH ĐẠO",
                "TL | TL. CHỦ TỊCH / LÃNH ĐẠO",
                "Q | TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH"
            })
    void everybodySignsInACapacityOfTheirOwnAndInNoOther(SigningCapacity capacity, String printed) {
        String signer = staff.hire("nguoi-ky-" + capacity.code(), CHAIR);
        staff.alsoMake(signer, CHAIR, capacity);
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        drafts(letter);
        for (SigningCapacity other : SigningCapacity.values()) {
            if (other != capacity && other != SigningCapacity.TUQ) {
                assertThat(desk.as(signer).isRefused("userTask_sign", letter, Typed.sign(other.name())))
                        .isEqualTo(
                                "Bạn không được ký với hình thức “%s”; hãy chọn hình thức ký đúng thẩm quyền của mình."
                                        .formatted(other.label()));
            }
        }
        assertThat(desk.as(signer).isRefused("userTask_sign", letter, "{\"decision\":\"sign\"}"))
                .contains("“chưa chọn”");
        desk.as(signer).does("userTask_sign", letter, Typed.sign(capacity.name()));

        Document.Signature signature = document(letter).signature();
        assertThat(signature.signer()).isEqualTo(signer);
        assertThat(signature.capacity()).isEqualTo(capacity);
        assertThat(signature.authorisation()).isNull();
        assertThat(String.join(" / ", signature.block())).isEqualTo(printed);
        assertThat(documents.history(document(letter)))
                .last()
                .extracting(DocumentEvent::capacity)
                .isEqualTo(printed);
    }

    @Test
    void aTuqNeedsItsPaper() {
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        drafts(letter);
        assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, Typed.sign("TUQ")))
                .isEqualTo(
                        "Ký TUQ. phải theo giấy ủy quyền đã đăng ký; hãy chọn giấy ủy quyền trong các hình thức ký.");
        assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, Typed.sign("TUQ:" + UUID.randomUUID())))
                .isEqualTo(
                        "Không có giấy ủy quyền nào như vậy cho bạn ở cơ quan ký văn bản; hãy chọn hình thức ký khác.");
        for (String nonsense : List.of("TUQ:15/GUQ", "CHU_TICH", "kt", "")) {
            assertThat(desk.as(CHAIRMAN).isRefused("userTask_sign", letter, Typed.sign(nonsense)))
                    .as(nonsense)
                    .contains("hãy");
        }
        assertThat(document(letter).signature()).isNull();
    }

    @Test
    void whoDraftedDoesNotSignWhateverHatsHeWears() {
        String twoHats = staff.hire(
                "hai-vai",
                new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN),
                new Group(PLAN, "noi-vu", Role.VAN_THU),
                new Group(PLAN, "van-phong", Role.VAN_THU),
                CHAIR);
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        desk.as(twoHats).does("userTask_draft", letter, Typed.draft(content()));
        String refusal =
                "Người soạn thảo không được ký văn bản do chính mình soạn; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.";
        assertThat(desk.as(twoHats).isRefused("userTask_sign", letter, Typed.sign("KT")))
                .isEqualTo(refusal);

        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sendBack("Viết lại."));
        desk.as(DRAFTER).does("userTask_draft", letter, Typed.draft(content()));
        assertThat(desk.as(twoHats).isRefused("userTask_sign", letter, Typed.sign("KT")))
                .as("he drafted once, a colleague reworked it")
                .isEqualTo(refusal);
        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sign("KT"));
        var file = desk.as(twoHats).attaches("userTask_issue", letter, "da-ky.pdf");
        desk.as(twoHats).does("userTask_issue", letter, Typed.issue("5", "UBND-NV", "2024-11-04", file));
        assertThat(document(letter).status())
                .as("numbering by the drafter is allowed")
                .isEqualTo(DocumentStatus.DA_BAN_HANH);
    }

    @Test
    void whoDraftedDoesNotSignTheSubmissionLetterEither() {
        String twoHats = staff.hire(
                "soan-va-trinh", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN), new Group(PLAN, "noi-vu", Role.LANH_DAO));
        String plan = desk.begins(PLAN, "ke-hoach", "ubnd", DUE);
        desk.as(twoHats).does("userTask_draft", plan, Typed.draft(content()));
        desk.as(HEAD).does("userTask_reviewContent", plan, Typed.approve());
        desk.runReadySteps();
        everybodyAgrees(plan);
        desk.as(DRAFTER).does("userTask_resolveOpinions", plan, Typed.goesOn("Thống nhất."));
        assertThat(desk.as(twoHats).isRefused("userTask_signSubmissionLetter", plan, Typed.sign("TRUC_TIEP")))
                .startsWith("Người soạn thảo không được ký");
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_signSubmissionLetter");
    }

    @Test
    void nobodyDoesAStepThatIsAnothersEvenInTheSameOffice() {
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        drafts(letter);
        for (String stranger : List.of(DRAFTER, HEAD, LEADER, WARD_REGISTRY, "thu-nghiem.ubnd.chuyen-vien")) {
            assertThatThrownBy(() -> desk.as(stranger).does("userTask_sign", letter, Typed.sign("KT")))
                    .as(stranger)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(document(letter).signature()).isNull();
        assertThat(desk.waitsAt(letter)).containsExactly("userTask_sign");
    }

    // ---- numbers ---------------------------------------------------------------------------------------------------

    @Test
    void aNumberIsUsedOnceInABodysBookOfAYear() {
        String first = signedLetter();
        issues(first, "41", "UBND-NV", "2024-11-04");
        String second = signedLetter();
        String refusal =
                "Số 41/UBND-NV năm 2024 đã cấp cho văn bản khác (ngày 04/11/2024); hãy xem sổ văn bản và nhập số khác.";
        assertThat(issueRefused(second, "41", "UBND-NV", "2024-11-04")).isEqualTo(refusal);
        assertThat(issueRefused(second, "0041", "UBND-NV", "2024-11-01"))
                .as("leading zeros are the same number")
                .isEqualTo(refusal);
        assertThat(document(second).reference()).isNull();
        assertThat(desk.waitsAt(second)).containsExactly("userTask_issue");

        issues(second, "41a", "UBND-NV", "2024-11-04");
        issues(signedLetter(), "41", "UBND-KH", "2024-11-04");
        issues(signedLetter(), "41", "UBND-NV", "2023-12-29");
        desk.at("2025-01-06T08:00");
        issues(signedLetter(), "41", "UBND-NV", "2025-01-06");
    }

    @Test
    void twoRegistriesThatTypeTheSameNumberAtOnceGetItOnce() {
        String one = signedLetter();
        String other = signedLetter();
        var file = desk.as(WARD_REGISTRY).attaches("userTask_issue", one, "mot.pdf");
        var file2 = desk.as(WARD_REGISTRY).attaches("userTask_issue", other, "hai.pdf");
        var outcomes = AtOnce.run(
                () -> desk.as(WARD_REGISTRY)
                        .does("userTask_issue", one, Typed.issue("77", "UBND-NV", "2024-11-04", file)),
                () -> desk.as(WARD_REGISTRY)
                        .does("userTask_issue", other, Typed.issue("77", "UBND-NV", "2024-11-04", file2)));
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(Refusal.class)
                        .hasMessageStartingWith("Số 77/UBND-NV năm 2024 đã cấp cho văn bản khác"));
    }

    @Test
    void aDocumentIsDatedTodayOrEarlierAndNumberedAsOfficesDo() {
        String letter = signedLetter();
        assertThat(issueRefused(letter, "1", "UBND-NV", "2024-11-05"))
                .isEqualTo("Ngày văn bản 05/11/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 04/11/2024.");
        assertThat(issueRefused(letter, "1", "UBND-NV", "2023-11-03")).contains("cách đây hơn một năm");
        assertThat(issueRefused(letter, "1", "UBND-NV", null)).startsWith("Chưa nhập ngày văn bản");
        for (String number : new String[] {"0", "-1", "1,5", "41A", "1234567", "", "41/2024", null}) {
            assertThat(issueRefused(letter, number, "UBND-NV", "2024-11-04"))
                    .as(String.valueOf(number))
                    .startsWith("Số văn bản phải là số nguyên dương");
        }
        for (String symbol : new String[] {"", "x", "ubnd", "UBND NV", null}) {
            assertThat(issueRefused(letter, "1", symbol, "2024-11-04"))
                    .as(String.valueOf(symbol))
                    .startsWith("Ký hiệu văn bản không hợp lệ");
        }
        assertThat(desk.as(WARD_REGISTRY)
                        .isRefused("userTask_issue", letter, Typed.issue("1", "UBND-NV", "2024-11-04", null)))
                .isEqualTo("Chưa đính kèm bản phát hành (bản đã ký, đóng dấu); hãy chọn tệp rồi phát hành.");
        assertThat(desk.as(WARD_REGISTRY)
                        .isRefused(
                                "userTask_issue", letter, Typed.issue("1", "UBND-NV", "2024-11-04", UUID.randomUUID())))
                .contains("tệp đính kèm không còn hoặc không thuộc văn bản này");
        assertThat(document(letter).status()).isEqualTo(DocumentStatus.DA_KY);
        issues(letter, "1", "UBND-NV", "2024-11-01");
        assertThat(documents.history(document(letter)))
                .last()
                .extracting(DocumentEvent::note)
                .isEqualTo("1/UBND-NV ngày 01/11/2024 (ngày văn bản trước ngày ký)");
    }

    // ---- letters ---------------------------------------------------------------------------------------------------

    @Test
    void aLetterNeedsSubjectTextAndRecipientsOfThePlan() {
        String guidance = desk.begins(PLAN, "huong-dan", "ubnd", DUE);
        var drafter = desk.as(DRAFTER);
        assertThat(drafter.isRefused("userTask_draft", guidance, Typed.json("action", "submit")))
                .startsWith("Chưa có nội dung văn bản");
        assertThat(refusedDraft(guidance, Typed.letter(" ", "Nội dung.", 1))).contains("“Trích yếu”");
        assertThat(refusedDraft(guidance, Typed.letter("x".repeat(501), "Nội dung.", 1)))
                .contains("dài 501 ký tự, vượt quá 500");
        assertThat(refusedDraft(guidance, Typed.letter("Hướng dẫn", "", 1))).contains("“Nội dung”");
        assertThat(refusedDraft(guidance, Typed.letter("Hướng dẫn", "x".repeat(50_001), 1)))
                .contains("vượt quá 50000");
        assertThat(refusedDraft(guidance, Typed.letter("Hướng dẫn", "Nội dung.", 0)))
                .startsWith("Chưa chọn nơi nhận");
        assertThat(refusedDraft(guidance, Typed.letter("Hướng dẫn", "Nội dung.", 3)))
                .contains("nơi nhận có mục không thuộc kế hoạch");
        assertThat(refusedDraft(
                        guidance, Map.of("subject", "Hướng dẫn", "body", "Nội dung.", "recipients", List.of("../1"))))
                .contains("nơi nhận có mục không thuộc kế hoạch");
        assertThat(refusedDraft(guidance, Map.of("subject", "Hướng dẫn", "body", "Nội dung.", "signedBy", "tôi")))
                .contains("không đúng biểu mẫu văn bản");
        assertThat(document(guidance).content()).isNull();
        drafter.does("userTask_draft", guidance, Typed.draft(Typed.letter(" Hướng dẫn ", "Dòng 1\n\nDòng 2", 2)));
        assertThat(document(guidance).content().path("subject").asText()).isEqualTo("Hướng dẫn");
        assertThat(document(guidance).content().path("body").asText()).isEqualTo("Dòng 1\n\nDòng 2");
    }

    private String refusedDraft(String dossier, Object content) {
        return desk.as(DRAFTER).isRefused("userTask_draft", dossier, Typed.draft(content));
    }

    // ---- words -----------------------------------------------------------------------------------------------------

    private static Map<String, Object> content() {
        return Typed.letter("Về việc thử nghiệm", "Nội dung.", 0);
    }

    private void drafts(String dossier) {
        desk.as(DRAFTER).does("userTask_draft", dossier, Typed.draft(content()));
    }

    private String signedLetter() {
        String letter = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        drafts(letter);
        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sign("KT"));
        return letter;
    }

    private void everybodyAgrees(String dossier) {
        for (String office : List.of("tai-chinh", "tram-y-te", "hoi-ccb")) {
            desk.as("thu-nghiem." + office + ".chuyen-vien")
                    .does("userTask_giveOpinion", document(dossier).id() + "/" + office, Typed.agrees());
        }
        desk.runReadySteps();
    }

    private void numbersSubmissionLetter(String dossier, String number) {
        desk.as(REGISTRY)
                .does("userTask_numberSubmissionLetter", dossier, Typed.issue(number, "TTr-NV", "2024-11-04", null));
    }

    private void issues(String dossier, String number, String symbol, String date) {
        var file = desk.as(WARD_REGISTRY).attaches("userTask_issue", dossier, "ban-phat-hanh.pdf");
        desk.as(WARD_REGISTRY).does("userTask_issue", dossier, Typed.issue(number, symbol, date, file));
    }

    private String issueRefused(String dossier, String number, String symbol, String date) {
        var file = desk.as(WARD_REGISTRY).attaches("userTask_issue", dossier, "ban-phat-hanh.pdf");
        return desk.as(WARD_REGISTRY).isRefused("userTask_issue", dossier, Typed.issue(number, symbol, date, file));
    }

    private Document document(String dossier) {
        return documents.latest(dossier, dossier.split("/")[1]).orElseThrow();
    }

    private void standsAt(String dossier, String task, String name, String group) {
        assertThat(desk.waitsAt(dossier)).containsExactly(task);
        var open = desk.only(task, dossier);
        assertThat(open.getName()).isEqualTo(name);
        assertThat(open.getDueDate().toInstant()).isEqualTo(Instant.parse(LocalDate.parse(DUE) + "T23:59:59+07:00"));
        assertThat(open.getFollowUpDate()).isNotNull();
        assertThat(open.getTenantId()).isEqualTo(PLAN);
        assertThat(tasks.getIdentityLinksForTask(open.getId()))
                .extracting("groupId")
                .containsExactly(group);
    }
}
