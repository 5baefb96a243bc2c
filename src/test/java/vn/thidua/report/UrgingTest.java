package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.document.RecipientLine;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.plan.Purpose;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Statements;
import vn.thidua.support.Typed;

/** Đôn đốc: by mail, by letter, and the list that goes to the superior. */
@OfficeTest
class UrgingTest {

    private static final String PLAN = "co-xep-loai";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Urging urging;

    @Autowired
    RoundProcess rounds;

    @Autowired
    Obligations obligations;

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    // ---- scene 2, second half: from the first mail to the list for the superior -------------------------------------

    @Test
    void anOfficeThatIsAskedAndNeverAnswersIsThankedAndListedAndNeverCalledLate() {
        opensTheRound();
        desk.at("2024-12-16T09:00");
        assertThat(urge(UrgingKind.MAIL, "hoi-ccb", "van-hoa")).isEqualTo(new Urging.Done(2, null));
        assertThat(sentences(ROUND + "/hoi-ccb"))
                .containsOnly(
                        "Bộ phận Nội vụ trân trọng đề nghị Quý cơ quan quan tâm gửi báo cáo năm 2024 của Hội Cựu chiến binh phường (Kế hoạch số 07/KH-UBND (thử nghiệm)).");
        assertThat(sentences(ROUND + "/van-hoa"))
                .containsOnly(
                        "Bộ phận Nội vụ đề nghị khẩn trương gửi báo cáo năm 2024 của Bộ phận Văn hóa (Kế hoạch số 07/KH-UBND (thử nghiệm)); thời hạn 14/12/2024, đã quá hạn 1 ngày làm việc.");
        assertThat(notices.about(ROUND + "/hoi-ccb"))
                .extracting(Notice::person, Notice::kind)
                .containsExactlyInAnyOrder(
                        tuple(PLAN + ".hoi-ccb.chuyen-vien", "urged"),
                        tuple(PLAN + ".hoi-ccb.truong-phong", "urged"),
                        tuple(PLAN + ".hoi-ccb.lanh-dao", "urged"));

        String first = urge(UrgingKind.LETTER, "hoi-ccb", "van-hoa").dossier();
        assertThat(first).isEqualTo(ROUND + "/don-doc/1");
        assertThat(desk.only("userTask_draft", first).getName()).isEqualTo("Soạn công văn đôn đốc");
        Map<?, ?> letter = draftForm(first, "cong-van-don-doc");
        assertThat(letter.get("subject"))
                .isEqualTo("V/v đôn đốc gửi báo cáo kết quả thực hiện Phong trào thi đua năm 2024");
        assertThat((String) letter.get("body"))
                .contains("chưa nhận được báo cáo của các cơ quan, đơn vị sau:\n\n1. Bộ phận Văn hóa.")
                .contains(
                        "Bộ phận Nội vụ trân trọng đề nghị Quý cơ quan sau đây quan tâm, phối hợp gửi báo cáo kết quả thực hiện Phong trào thi đua năm 2024:\n\n1. Hội Cựu chiến binh phường.")
                .doesNotContain("quá hạn");
        issues(first, "cong-van-don-doc", "11", "2024-12-16");
        assertThat(archive.recipients(first + "/cong-van-don-doc/1"))
                .extracting(RecipientLine::name, RecipientLine::purpose, RecipientLine::offices)
                .containsExactly(
                        tuple("Các cơ quan, đơn vị chưa báo cáo", Purpose.THUC_HIEN, 2),
                        tuple("Lưu: VT.", Purpose.LUU, 0));
        assertThat(notices.about(first + "/cong-van-don-doc/1"))
                .extracting(Notice::person)
                .contains(PLAN + ".hoi-ccb.chuyen-vien", PLAN + ".van-hoa.van-thu")
                .doesNotContain(PLAN + ".tai-chinh.chuyen-vien");
        assertThat(refused(UrgingKind.SUPERIOR, "hoi-ccb"))
                .isEqualTo(
                        "Hội Cựu chiến binh phường mới có 1/2 công văn đôn đốc; hãy ra đủ công văn đôn đốc rồi mới báo cáo cấp trên.");
        assertThat(offered()).isEmpty();

        desk.at("2024-12-19T09:00");
        String second = urge(UrgingKind.LETTER, "hoi-ccb", "van-hoa").dossier();
        assertThat((String) draftForm(second, "cong-van-don-doc").get("subject"))
                .endsWith("(lần 2)");
        issues(second, "cong-van-don-doc", "12", "2024-12-19");
        assertThat(offered())
                .as("the consolidator is reminded that the list may go up")
                .containsExactly(CONSOLIDATOR);
        assertThat(overview().offices())
                .extracting(Urging.Row::office, Urging.Row::mails, Urging.Row::letters, Urging.Row::mayReport)
                .containsExactly(tuple("hoi-ccb", 1, 2, true), tuple("van-hoa", 1, 2, true));
        assertThat(overview().superior()).isEqualTo("Ủy ban nhân dân thị xã");

        desk.at("2024-12-23T09:00");
        String list = urge(UrgingKind.SUPERIOR, "hoi-ccb", "van-hoa").dossier();
        assertThat(list).isEqualTo(ROUND + "/bao-cao-cap-tren/1");
        assertThat((String) draftForm(list, "danh-sach-chua-bao-cao").get("body"))
                .contains("đã có 2 công văn đôn đốc (số 11/UBND-NV; số 12/UBND-NV)")
                .contains("Cơ quan, đơn vị chưa gửi báo cáo:\n\n1. Bộ phận Văn hóa.")
                .contains("Cơ quan được đề nghị phối hợp, chưa có báo cáo:\n\n1. Hội Cựu chiến binh phường.")
                .doesNotContain("quá hạn");
        issues(list, "danh-sach-chua-bao-cao", "13", "2024-12-23");
        assertThat(obligations.history(ROUND + "/hoi-ccb"))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .containsExactly(
                        tuple("Thư điện tử đề nghị gửi báo cáo", null),
                        tuple("Công văn đề nghị gửi báo cáo", "11/UBND-NV"),
                        tuple("Công văn đề nghị gửi báo cáo", "12/UBND-NV"),
                        tuple("Có tên trong danh sách chưa có báo cáo", "13/BC-UBND"));
        assertThat(obligations.history(ROUND + "/van-hoa"))
                .extracting(ObligationEvent::action)
                .containsExactly(
                        "Đôn đốc bằng thư điện tử",
                        "Công văn đôn đốc",
                        "Công văn đôn đốc",
                        "Báo cáo UBND thị xã danh sách chưa báo cáo");
        Obligation asked = obligations.get(ROUND + "/hoi-ccb");
        assertThat(asked.progress(desk.now())).isEqualTo(Progress.CHUA_CO);
        assertThat(overview().offices()).extracting(Urging.Row::reported).containsExactly(1, 1);
    }

    /** The real chain: Ban TĐKT drafts and initials, Sở Nội vụ signs and numbers, UBND tỉnh gets the list. */
    @Test
    void inDakLakTwoLettersGoOutAndThenTheListToTheProvince() {
        staff.hireFor("dak-lak");
        desk.at("2024-11-01T08:00").opensRound("dak-lak", "2024");
        desk.at("2024-12-16T08:00");
        String round = "dak-lak/report/2024";
        String drafter = "dak-lak.ban-tdkt.chuyen-vien";
        for (int n = 1; n <= 2; n++) {
            String letter = urging.urge(
                            "dak-lak", "2024", drafter, UrgingKind.LETTER, List.of("huyen-lak", "so-tu-phap"))
                    .dossier();
            dakLakIssues(letter, "cong-van-don-doc", "SNV-BTĐKT", 1600 + n);
            assertThat(archive.recipients(letter + "/cong-van-don-doc/1"))
                    .extracting(RecipientLine::offices)
                    .containsExactly(2, 1, 0);
        }
        String list = urging.urge("dak-lak", "2024", drafter, UrgingKind.SUPERIOR, List.of("huyen-lak", "so-tu-phap"))
                .dossier();
        dakLakIssues(list, "bao-cao-danh-sach-chua-bao-cao", "BC-SNV", 310);
        assertThat(archive.recipients(list + "/bao-cao-danh-sach-chua-bao-cao/1"))
                .extracting(RecipientLine::name)
                .contains("UBND tỉnh (b/c)");
        assertThat(obligations.history(round + "/huyen-lak"))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .containsExactly(
                        tuple("Công văn đôn đốc", "1601/SNV-BTĐKT"),
                        tuple("Công văn đôn đốc", "1602/SNV-BTĐKT"),
                        tuple("Báo cáo UBND tỉnh danh sách chưa báo cáo", "310/BC-SNV"));
    }

    private void dakLakIssues(String dossier, String kind, String symbol, int number) {
        var letter = draftForm(dossier, kind);
        desk.as("dak-lak.ban-tdkt.chuyen-vien").does("userTask_draft", dossier, typed(letter));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", dossier, Typed.approve());
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_sign", dossier, Typed.sign("KT"));
        var registry = desk.as("dak-lak.so-noi-vu.van-thu");
        registry.does(
                "userTask_issue",
                dossier,
                Typed.issue(
                        String.valueOf(number),
                        symbol,
                        "2024-12-16",
                        registry.attaches("userTask_issue", dossier, "cv.pdf")));
    }

    // ---- an office that sends meanwhile -----------------------------------------------------------------------------

    @Test
    void whoSendsWhileTheLetterIsDraftedIsLeftOutAndTheTextMustNotNameItAnyMore() {
        opensTheRound();
        desk.at("2024-12-16T09:00");
        String letter = urge(UrgingKind.LETTER, "tai-chinh", "van-hoa").dossier();
        var before = draftForm(letter, "cong-van-don-doc");
        desk.office(PLAN, "tai-chinh", "2024").sends();
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_draft", letter, typed(before)))
                .isEqualTo(
                        "Bộ phận Tài chính đã gửi báo cáo sau khi danh sách được lập; hãy bỏ tên cơ quan này khỏi văn bản rồi trình lại.");
        assertThat((String) draftForm(letter, "cong-van-don-doc").get("body")).doesNotContain("Bộ phận Tài chính");
        issues(letter, "cong-van-don-doc", "21", "2024-12-16");
        assertThat(archive.recipients(letter + "/cong-van-don-doc/1"))
                .extracting(RecipientLine::offices)
                .first()
                .isEqualTo(1);
        assertThat(obligations.history(ROUND + "/tai-chinh"))
                .extracting(ObligationEvent::action)
                .doesNotContain("Công văn đôn đốc");
    }

    @Test
    void whoSendsWhileTheLetterIsSignedGetsItAndIsNotCountedAsUrged() {
        opensTheRound();
        desk.at("2024-12-16T09:00");
        String letter = urge(UrgingKind.LETTER, "tai-chinh", "van-hoa").dossier();
        drafts(letter, "cong-van-don-doc");
        desk.office(PLAN, "tai-chinh", "2024").sends();
        signsAndNumbers(letter, "UBND-NV", "22", "2024-12-16");
        assertThat(obligations.history(ROUND + "/tai-chinh"))
                .last()
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .containsExactly("Đã gửi trước khi công văn phát hành", "22/UBND-NV");
        assertThat(overview().offices()).extracting(Urging.Row::office).containsExactly("van-hoa");
    }

    @Test
    void whenAllHaveSentTheLetterIsLeftAndTheNextOneMayName() {
        opensTheRound();
        desk.at("2024-12-16T09:00");
        String letter = urge(UrgingKind.LETTER, "tai-chinh").dossier();
        assertThat(refused(UrgingKind.LETTER, "tai-chinh"))
                .isEqualTo(
                        "Bộ phận Tài chính đã có tên trong công văn đôn đốc đang soạn, trình ký; hãy bỏ chọn cơ quan này hoặc chờ văn bản đó ban hành.");
        var before = draftForm(letter, "cong-van-don-doc");
        desk.office(PLAN, "tai-chinh", "2024").sends();
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_draft", letter, typed(before)))
                .isEqualTo(
                        "Mọi cơ quan trong danh sách đã gửi báo cáo nên không còn nơi nào để đôn đốc; hãy chọn “Không ra công văn đôn đốc”.");
        desk.as(CONSOLIDATOR).does("userTask_draft", letter, Typed.skip("Đã nhận đủ."));
        assertThat(overview().offices()).isEmpty();
        assertThat(urge(UrgingKind.LETTER, "van-hoa").dossier()).isEqualTo(ROUND + "/don-doc/2");
    }

    @Test
    void aLetterThatDoesNotGoToThoseItUrgesIsRefused() {
        opensTheRound();
        String letter = urge(UrgingKind.LETTER, "tai-chinh").dossier();
        assertThat(desk.as(CONSOLIDATOR)
                        .isRefused(
                                "userTask_draft",
                                letter,
                                Typed.draft(Map.of(
                                        "subject",
                                        "Đôn đốc",
                                        "body",
                                        "Bộ phận Tài chính.",
                                        "recipients",
                                        List.of("2")))))
                .isEqualTo(
                        "Công văn đôn đốc phải gửi đến chính các cơ quan được đôn đốc; hãy chọn nơi nhận “Các cơ quan, đơn vị chưa báo cáo”.");
    }

    // ---- refused ----------------------------------------------------------------------------------------------------

    @Test
    void nobodyIsUrgedBeforeTheOfficesHaveTheirWork() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00");
        rounds.start(PLAN, "2024", false);
        assertThat(refused(UrgingKind.MAIL, "tai-chinh"))
                .isEqualTo("Đợt báo cáo năm 2024 chưa giao việc cho các đơn vị; hãy chờ việc được giao rồi đôn đốc.");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> urging.urge(PLAN, "2023", CONSOLIDATOR, UrgingKind.MAIL, List.of("tai-chinh")));
    }

    @Test
    void whoHasSentOrOwesNothingOrWasToldTodayIsNotUrged() {
        opensTheRound();
        desk.at("2024-12-10T09:00");
        desk.office(PLAN, "tai-chinh", "2024").sends();
        assertThat(refused(UrgingKind.MAIL, "van-hoa", "tai-chinh"))
                .isEqualTo("Bộ phận Tài chính đã gửi báo cáo; hãy bỏ chọn cơ quan này rồi đôn đốc lại.");
        assertThat(refused(UrgingKind.MAIL, "ubnd"))
                .isEqualTo("Danh sách có nơi không phải báo cáo trong đợt này; hãy tải lại trang và chọn lại.");
        assertThat(refused(UrgingKind.MAIL))
                .isEqualTo("Chưa chọn cơ quan, đơn vị cần đôn đốc; hãy chọn ít nhất một nơi.");
        jdbc.sql("update thidua.obligation set status = 'khong-phai-thuc-hien' where id = ?")
                .param(ROUND + "/tram-y-te")
                .update();
        assertThat(refused(UrgingKind.LETTER, "tram-y-te"))
                .isEqualTo(
                        "Trạm Y tế phường không còn phải gửi báo cáo này (không phải thực hiện); hãy bỏ chọn cơ quan này rồi đôn đốc lại.");
        assertThat(overview().offices()).as("nothing was done").isEmpty();

        urge(UrgingKind.MAIL, "van-hoa");
        assertThat(refused(UrgingKind.MAIL, "hoi-ccb", "van-hoa"))
                .isEqualTo(
                        "Bộ phận Văn hóa đã được đôn đốc bằng thư điện tử trong hôm nay; hãy bỏ chọn cơ quan này hoặc chờ đến ngày mai.");
        assertThat(sentences(ROUND + "/hoi-ccb")).isEmpty();
        desk.at("2024-12-11T00:00");
        urge(UrgingKind.MAIL, "van-hoa");
        assertThat(overview().offices()).extracting(Urging.Row::mails).containsExactly(2);
    }

    @Test
    void onlyTheConsolidatorUrgesAndLooks() {
        opensTheRound();
        for (String person : List.of(PLAN + ".tai-chinh.chuyen-vien", PLAN + ".noi-vu.van-thu")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> urging.urge(PLAN, "2024", person, UrgingKind.MAIL, List.of("van-hoa")));
        }
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> urging.overview(PLAN, "2024", PLAN + ".tai-chinh.chuyen-vien"));
        assertThat(urging.overview(PLAN, "2024", PLAN + ".noi-vu.van-thu").mayUrge())
                .isFalse();
        assertThat(urging.urge(PLAN, "2024", PLAN + ".noi-vu.lanh-dao", UrgingKind.MAIL, List.of("van-hoa"))
                        .offices())
                .isOne();
    }

    @Test
    void aPlanWithoutSuchALetterUrgesByMailOnly() {
        staff.hireFor("thu-nghiem");
        desk.at("2024-11-01T08:00").opensRound("thu-nghiem", "2024");
        String person = "thu-nghiem.noi-vu.chuyen-vien";
        urging.urge("thu-nghiem", "2024", person, UrgingKind.MAIL, List.of("to-1"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> urging.urge("thu-nghiem", "2024", person, UrgingKind.LETTER, List.of("to-1")))
                .withMessageStartingWith("Kế hoạch không quy định công văn đôn đốc");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> urging.urge("thu-nghiem", "2024", person, UrgingKind.SUPERIOR, List.of("to-1")))
                .withMessageStartingWith("Kế hoạch không quy định việc báo cáo cấp trên");
    }

    // ---- cost

    @Test
    void moreOfficesNeedNoMoreStatements() {
        staff.hireFor("dak-lak");
        desk.at("2024-11-01T08:00").opensRound("dak-lak", "2024");
        desk.at("2024-12-16T08:00");
        List<String> offices = obligations.ofRound("dak-lak/report/2024").stream()
                .map(Obligation::office)
                .toList();
        for (UrgingKind by : List.of(UrgingKind.MAIL, UrgingKind.LETTER)) {
            dakLakUrges(by, offices.subList(0, 1));
            long few = Statements.of(() -> dakLakUrges(by, offices.subList(1, 3)));
            long many = Statements.of(() -> dakLakUrges(by, offices.subList(3, 33)));
            assertThat(few).as(by.label()).isPositive();
            assertThat(many).as(by.label()).isEqualTo(few);
        }
        assertThat(Statements.of(() -> urging.overview("dak-lak", "2024", "dak-lak.ban-tdkt.chuyen-vien")))
                .isLessThan(10);
    }

    private void dakLakUrges(UrgingKind by, List<String> offices) {
        urging.urge("dak-lak", "2024", "dak-lak.ban-tdkt.chuyen-vien", by, offices);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private void opensTheRound() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
    }

    private Urging.Done urge(UrgingKind by, String... offices) {
        return urging.urge(PLAN, "2024", CONSOLIDATOR, by, List.of(offices));
    }

    private String refused(UrgingKind by, String... offices) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> urge(by, offices))
                .actual()
                .getMessage();
    }

    private Urging.Overview overview() {
        return urging.overview(PLAN, "2024", CONSOLIDATOR);
    }

    private List<String> sentences(String obligation) {
        return jdbc.sql("select sentence from thidua.notice where subject = ? and kind = 'urged'")
                .param(obligation)
                .query(String.class)
                .list();
    }

    private List<String> offered() {
        return notices.about(ROUND).stream()
                .filter(notice -> notice.kind().equals("superior-list-offered"))
                .map(Notice::person)
                .toList();
    }

    private Map<?, ?> draftForm(String dossier, String kind) {
        Document document = archive.latest(dossier, kind).orElseThrow();
        return (Map<?, ?>) documents.kindOf(document).draftForm(document).get("letter");
    }

    /** The suggested text as it stands, to everybody it is meant for. */
    private String typed(Map<?, ?> letter) {
        int lines = ((List<?>) letter.get("recipients")).size();
        return Typed.draft(Typed.letter((String) letter.get("subject"), (String) letter.get("body"), lines));
    }

    private void issues(String dossier, String kind, String number, String date) {
        drafts(dossier, kind);
        signsAndNumbers(dossier, kind.equals("cong-van-don-doc") ? "UBND-NV" : "BC-UBND", number, date);
    }

    private void drafts(String dossier, String kind) {
        desk.as(CONSOLIDATOR).does("userTask_draft", dossier, typed(draftForm(dossier, kind)));
    }

    private void signsAndNumbers(String dossier, String symbol, String number, String date) {
        desk.as(PLAN + ".ubnd.lanh-dao").does("userTask_sign", dossier, Typed.sign("TM"));
        var registry = desk.as(PLAN + ".ubnd.van-thu");
        registry.does(
                "userTask_issue",
                dossier,
                Typed.issue(number, symbol, date, registry.attaches("userTask_issue", dossier, "cv.pdf")));
    }
}
