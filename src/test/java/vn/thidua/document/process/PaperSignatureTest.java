package vn.thidua.document.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentDesk;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.PaperDesk;
import vn.thidua.document.PaperSigned;
import vn.thidua.document.Signing;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** The leader signs a sheet of paper; the registry records that at the signing step. */
@OfficeTest
class PaperSignatureTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";
    /** Numbers for the chairman: his papers lie with the registry of the Văn phòng. */
    private static final String REGISTRAR = "thu-nghiem.van-phong.van-thu";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Authorisations authorisations;

    @Autowired
    PaperDesk paper;

    @Autowired
    DocumentArchive documents;

    @Autowired
    DocumentDesk documentDesk;

    @Autowired
    TaskService tasks;

    private String letter;

    @BeforeEach
    void aLetterWaitsForTheChairman() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
        letter = desk.begins(PLAN, "cong-van", "noi-vu", "2024-12-20");
        desk.as(DRAFTER)
                .does("userTask_draft", letter, Typed.draft(Typed.letter("V/v báo cáo", "Đề nghị báo cáo.", 0)));
        desk.at("2024-12-05T09:00");
    }

    private UUID scan(String registrar, String task) {
        var page = new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return paper.stage(PLAN, registrar, task, "ban-ky.pdf", page).id();
    }

    private String task() {
        return desk.only("userTask_sign", letter).getId();
    }

    private void records(String registrar, String task, PaperSigned signed) {
        desk.as(registrar).loggedIn(() -> {
            paper.signed(PLAN, registrar, task, signed);
            return null;
        });
    }

    private String isRefused(String registrar, PaperSigned signed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> records(registrar, task(), signed))
                .actual()
                .getMessage();
    }

    private PaperSigned signed(String signer, String dated, UUID scan) {
        return new PaperSigned(
                signer, Signing.as(SigningCapacity.KT), dated == null ? null : LocalDate.parse(dated), scan, null);
    }

    @Test
    void theRegistryRecordsTheSignatureWithSignerCapacityDateAndScanAndTheDocumentGoesOn() {
        assertThat(desk.as(REGISTRAR).tasks()).isEmpty();
        var row = paper.waiting(PLAN, REGISTRAR).get(0);
        assertThat(row.title()).isEqualTo("Công văn");
        assertThat(row.summary()).isEqualTo("V/v báo cáo");
        assertThat(row.office()).isEqualTo("Ủy ban nhân dân phường");
        assertThat(row.earliest()).isEqualTo(LocalDate.of(2024, 12, 2));
        assertThat(row.signers())
                .extracting(
                        PaperDesk.Signer::id,
                        signer -> signer.capacities().stream()
                                .map(PaperDesk.Capacity::code)
                                .toList()
                                .contains("KT"))
                .containsExactly(tuple(CHAIRMAN, true));

        UUID scan = scan(REGISTRAR, row.task());
        records(
                REGISTRAR,
                row.task(),
                new PaperSigned(
                        CHAIRMAN, Signing.as(SigningCapacity.KT), LocalDate.of(2024, 12, 4), scan, "Bản gốc lưu VT."));

        assertThat(desk.waitsAt(letter)).containsExactly("userTask_issue");
        var document = documents.latest(letter, "cong-van").orElseThrow();
        assertThat(document.status()).isEqualTo(DocumentStatus.DA_KY);
        assertThat(document.signature().signer()).isEqualTo(CHAIRMAN);
        assertThat(document.signature().capacity()).isEqualTo(SigningCapacity.KT);
        assertThat(document.signature().at()).isEqualTo(Instant.parse("2024-12-04T00:00:00+07:00"));
        assertThat(documents.history(document))
                .extracting(DocumentEvent::actor, DocumentEvent::action, DocumentEvent::capacity, DocumentEvent::note)
                .contains(
                        tuple(
                                "Văn thư Văn phòng",
                                "Đã ký bản giấy",
                                "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / LÃNH ĐẠO",
                                "Ký ban hành: Lãnh đạo UBND phường ký ngày 04/12/2024; Văn thư Văn phòng ghi nhận. Bản gốc lưu VT."));
        assertThat(documentDesk
                        .document(document.id(), DRAFTER, Set.of(DRAFTER))
                        .view()
                        .attachments())
                .extracting("name")
                .containsExactly("ban-ky.pdf");
        assertThat(paper.waiting(PLAN, REGISTRAR)).isEmpty();

        var file = desk.as(REGISTRAR).attaches("userTask_issue", letter, "phat-hanh.pdf");
        desk.as(REGISTRAR).does("userTask_issue", letter, Typed.issue("7", "UBND-NV", "2024-12-05", file));
        assertThat(documents.latest(letter, "cong-van").orElseThrow().status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
    }

    @Test
    void theSubmissionLetterIsSignedOnPaperToo() {
        String plan = desk.begins(PLAN, "ke-hoach", "noi-vu", "2024-12-20");
        desk.as(DRAFTER).does("userTask_draft", plan, Typed.draft(Typed.letter("Kế hoạch", "Nội dung.", 0)));
        desk.as("thu-nghiem.noi-vu.truong-phong").does("userTask_reviewContent", plan, Typed.approve());
        desk.runReadySteps().fires("event_opinionsTimeUp", plan);
        desk.as(DRAFTER).does("userTask_resolveOpinions", plan, Typed.goesOn("Không có ý kiến."));
        String registrar = "thu-nghiem.noi-vu.van-thu";
        String head = "thu-nghiem.noi-vu.lanh-dao";
        var row = paper.waiting(PLAN, registrar).get(0);
        assertThat(row.step()).isEqualTo("Ký Tờ trình");
        assertThat(row.signers()).extracting(PaperDesk.Signer::id).containsExactly(head);

        records(registrar, row.task(), signed(head, "2024-12-05", scan(registrar, row.task())));

        assertThat(desk.waitsAt(plan)).containsExactly("userTask_numberSubmissionLetter");
        assertThat(documents.latest(plan, "ke-hoach").orElseThrow().signature()).isNull();
    }

    @Test
    void whatIsMissingOrImpossibleIsRefusedWithOneSentenceAndNothingChanges() {
        UUID scan = scan(REGISTRAR, task());
        assertThat(isRefused(REGISTRAR, signed(CHAIRMAN, "2024-12-06", scan)))
                .isEqualTo("Ngày ký 06/12/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 05/12/2024.");
        assertThat(isRefused(REGISTRAR, signed(CHAIRMAN, "2024-12-01", scan)))
                .startsWith("Ngày ký 01/12/2024 trước ngày dự thảo được trình (02/12/2024)");
        assertThat(isRefused(REGISTRAR, signed(CHAIRMAN, null, scan))).startsWith("Chưa nhập ngày ký trên bản giấy");
        assertThat(isRefused(REGISTRAR, signed(CHAIRMAN, "2024-12-04", null)))
                .startsWith("Chưa đính kèm bản chụp văn bản đã ký");
        assertThat(isRefused(REGISTRAR, signed(CHAIRMAN, "2024-12-04", UUID.randomUUID())))
                .startsWith("Có tệp đính kèm không còn");
        assertThat(isRefused(REGISTRAR, signed(null, "2024-12-04", scan)))
                .startsWith("Người ký trên bản giấy không có thẩm quyền");
        assertThat(isRefused(REGISTRAR, signed("thu-nghiem.noi-vu.lanh-dao", "2024-12-04", scan)))
                .startsWith("Người ký trên bản giấy không có thẩm quyền");
        assertThat(isRefused(
                        REGISTRAR,
                        new PaperSigned(
                                CHAIRMAN, Signing.as(SigningCapacity.Q), LocalDate.of(2024, 12, 4), scan, null)))
                .startsWith("Người ký trên bản giấy không có hình thức ký “Q.");
        assertThat(isRefused(REGISTRAR, new PaperSigned(CHAIRMAN, null, LocalDate.of(2024, 12, 4), scan, null)))
                .contains("“chưa chọn”");
        assertThat(isRefused(
                        REGISTRAR,
                        new PaperSigned(
                                CHAIRMAN, Signing.as(SigningCapacity.TUQ), LocalDate.of(2024, 12, 4), scan, null)))
                .startsWith("Ký TUQ. phải theo giấy ủy quyền đã đăng ký");
        assertThat(desk.waitsAt(letter)).containsExactly("userTask_sign");
        assertThat(documents.latest(letter, "cong-van").orElseThrow().signature())
                .isNull();
    }

    @Test
    void whoDraftedMayRecordTheSignatureOfSomebodyElseButNeverHisOwn() {
        String both = staff.hire(
                "van-phong-thong-ke",
                new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN),
                new Group(PLAN, "van-phong", Role.VAN_THU),
                new Group(PLAN, "ubnd", Role.LANH_DAO));
        String own = desk.begins(PLAN, "cong-van", "noi-vu", "2024-12-20");
        desk.as(both).does("userTask_draft", own, Typed.draft(Typed.letter("V/v họp", "Mời họp.", 0)));
        letter = own;
        assertThat(paper.waiting(PLAN, both).stream()
                        .filter(row -> row.task().equals(task()))
                        .flatMap(row -> row.signers().stream())
                        .map(PaperDesk.Signer::id))
                .containsExactly(CHAIRMAN);

        UUID scan = scan(both, task());
        assertThat(isRefused(both, signed(both, "2024-12-05", scan)))
                .startsWith("Người soạn thảo không được ký văn bản do chính mình soạn");
        records(both, task(), signed(CHAIRMAN, "2024-12-05", scan));
        assertThat(desk.waitsAt(own)).containsExactly("userTask_issue");
    }

    @Test
    void onlyTheRegistryOfTheOfficeThatSignsRecords() {
        String elsewhere = "thu-nghiem.noi-vu.van-thu";
        assertThat(paper.waiting(PLAN, elsewhere)).isEmpty();
        assertThat(paper.waiting(PLAN, CHAIRMAN)).isEmpty();
        assertThatThrownBy(() -> records(elsewhere, task(), signed(CHAIRMAN, "2024-12-04", UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scan(DRAFTER, task())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paper.signed("dong-don-vi", REGISTRAR, task(), signed(CHAIRMAN, null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records(REGISTRAR, "khong-co", signed(CHAIRMAN, null, null)))
                .isInstanceOf(NotFound.class);

        // the form of the signing task takes that decision from nobody else either
        assertThat(desk.as(CHAIRMAN)
                        .isRefused(
                                "userTask_sign",
                                letter,
                                Typed.json(
                                        "decision",
                                        "paper",
                                        "capacity",
                                        "KT",
                                        "signer",
                                        CHAIRMAN,
                                        "dated",
                                        "2024-12-04")))
                .startsWith("Chỉ văn thư của cơ quan ký mới ghi nhận được bản đã ký giấy");
        assertThat(desk.waitsAt(letter)).containsExactly("userTask_sign");
    }

    @Test
    void aTaskThatTheSignerTookIsNoHindranceThatOfAnotherLeaderIs() {
        UUID scan = scan(REGISTRAR, task());
        String deputy = staff.hire("pho-chu-tich", new Group(PLAN, "ubnd", Role.LANH_DAO));
        desk.as(deputy).loggedIn(() -> {
            tasks.claim(task(), deputy);
            return null;
        });
        assertThat(isRefused(REGISTRAR, signed(CHAIRMAN, "2024-12-05", scan)))
                .startsWith("Việc này đã có người khác nhận xử lý");
        records(REGISTRAR, task(), signed(deputy, "2024-12-05", scan));
        assertThat(documents
                        .latest(letter, "cong-van")
                        .orElseThrow()
                        .signature()
                        .signer())
                .isEqualTo(deputy);
    }

    @Test
    void ofTwoWhoRecordTheSamePaperOneIsTooLate() {
        String task = task();
        UUID scan = scan(REGISTRAR, task);
        records(REGISTRAR, task, signed(CHAIRMAN, "2024-12-05", scan));
        assertThatThrownBy(() -> records(REGISTRAR, task, signed(CHAIRMAN, "2024-12-05", scan)))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("Văn bản này đã được ký");
    }

    @Test
    void theDayOfTheSignatureDecidesWhetherThePaperOfAuthorisationWasInForce() {
        String head = "thu-nghiem.noi-vu.lanh-dao";
        var paperOfTwoDays = desk.as(CHAIRMAN)
                .loggedIn(() -> authorisations.register(
                        PLAN,
                        CHAIRMAN,
                        new Authorisations.Typed(
                                "ubnd",
                                CHAIRMAN,
                                "noi-vu",
                                head,
                                "9/GUQ-UBND",
                                LocalDate.of(2024, 12, 5),
                                LocalDate.of(2024, 12, 5),
                                LocalDate.of(2024, 12, 6),
                                List.of())));
        desk.at("2024-12-09T08:00");
        UUID scan = scan(REGISTRAR, task());
        assertThat(isRefused(
                        REGISTRAR,
                        new PaperSigned(head, Signing.by(paperOfTwoDays), LocalDate.of(2024, 12, 7), scan, null)))
                .startsWith("Giấy ủy quyền số 9/GUQ-UBND");
        records(
                REGISTRAR,
                task(),
                new PaperSigned(head, Signing.by(paperOfTwoDays), LocalDate.of(2024, 12, 6), scan, null));
        var signature = documents.latest(letter, "cong-van").orElseThrow().signature();
        assertThat(signature.capacity()).isEqualTo(SigningCapacity.TUQ);
        assertThat(signature.authorisation()).contains("9/GUQ-UBND");
    }
}
