package vn.thidua.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.supervision.TeamAtWork.HEAD;
import static vn.thidua.supervision.TeamAtWork.PLAN;
import static vn.thidua.supervision.TeamAtWork.SPECIALIST;
import static vn.thidua.supervision.TeamAtWork.arranged;
import static vn.thidua.supervision.TeamAtWork.minutes;
import static vn.thidua.supervision.TeamAtWork.requirement;
import static vn.thidua.supervision.TeamAtWork.returns;
import static vn.thidua.supervision.TeamAtWork.signs;
import static vn.thidua.supervision.TeamAtWork.unit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Supervisions from their opening to their end, as the offices live them. */
@OfficeTest
class SupervisionStoryTest {

    private static final String FINANCE = PLAN + ".tai-chinh";
    private static final String CLINIC = PLAN + ".tram-y-te";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TeamAtWork people;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Visits visits;

    @Autowired
    SupervisionMilestones milestones;

    @Autowired
    Obligations obligations;

    @Autowired
    Settlements settlements;

    @Autowired
    Plans plans;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T08:00");
    }

    private String opened(String demand, String body) {
        return supervisions
                .open(PLAN, demand, body, SPECIALIST, "Theo chương trình công tác")
                .id();
    }

    private static String selfReport(String demand, String office) {
        return PLAN + "/self-report-" + demand + "/2024-1/" + office;
    }

    private static String followUp(String demand, String office) {
        return PLAN + "/follow-up-" + demand + "/2024-1/" + office;
    }

    @Test
    void theCouncilsTeamVisitsTwoOfficesOneOfWhichHasSomethingToPutRight() {
        String id = opened("doan-hang-nam", "hoi-dong");
        assertThat(id).isEqualTo(PLAN + "/supervision/2024-1");
        assertThat(desk.only("userTask_arrange", id).getName())
                .isEqualTo("Lập đoàn và lịch – Đoàn giám sát hằng năm của Hội đồng (2024-1)");

        people.announces(id, arranged(unit("tai-chinh", "2024-06-20"), unit("tram-y-te", "2024-06-24")));
        assertThat(obligations.ofRound(supervisions.get(id).selfReports()))
                .extracting(Obligation::office, each -> VietnamTime.dateOf(each.dueAt()))
                .containsExactlyInAnyOrder(
                        tuple("tai-chinh", LocalDate.of(2024, 6, 13)), tuple("tram-y-te", LocalDate.of(2024, 6, 17)));

        // one sends its self-report through its own hands, the other one never does
        String report = selfReport("doan-hang-nam", "tai-chinh");
        desk.at("2024-06-12T10:00");
        people.issues(FINANCE + ".chuyen-vien", FINANCE + ".lanh-dao", FINANCE + ".van-thu", report, "5", "BC-TC", 1);
        assertThat(obligations.get(report).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.endsOf("supervision-answer", report)).containsExactly("endEvent_sent");
        String missing = selfReport("doan-hang-nam", "tram-y-te");
        desk.at("2024-06-18T08:00").fires("boundaryEvent_overdue", missing).runReadySteps();
        assertThat(obligations.get(missing).progress(desk.now())).isEqualTo(Progress.QUA_HAN);

        // the team meets both all the same
        desk.at("2024-06-20T15:00");
        people.meets(id, "tai-chinh", "2024-06-20", List.of("Chậm công khai kết quả tiết kiệm", "Chưa có tiêu chí"));
        desk.at("2024-06-24T15:00");
        String clinic = Visit.id(id, "tram-y-te");
        var scan = desk.as(SPECIALIST).attaches("userTask_recordMinutes", clinic, "bien-ban.pdf");
        desk.as(SPECIALIST)
                .does(
                        "userTask_recordMinutes",
                        clinic,
                        Typed.json(
                                "decision", "paper",
                                "metOn", "2024-06-24",
                                "minutes", "Không có tồn tại.",
                                "nothingFound", true,
                                "attachments", List.of(scan),
                                "teamSigner", "Trần Văn C",
                                "unitSigner", "Lê Thị D"));
        desk.runReadySteps();
        assertThat(supervisions.visits(id))
                .extracting(Visit::office, Visit::status, Visit::onPaper)
                .containsExactly(
                        tuple("tai-chinh", VisitStatus.DA_CO_BIEN_BAN, false),
                        tuple("tram-y-te", VisitStatus.DA_CO_BIEN_BAN, true));
        assertThat(obligations.get(missing).status()).isEqualTo(Status.KHONG_BAO_CAO);

        // report, conclusion, follow-up of the one office with findings
        people.recordsPaper(SPECIALIST, id, "41/BC-ĐGS", "2024-06-24");
        desk.as(SPECIALIST)
                .does(
                        "userTask_conclude",
                        id,
                        Typed.json(
                                "requirements",
                                List.of(
                                        requirement("tai-chinh", "Công khai đúng hạn", "2024-08-15"),
                                        requirement("tai-chinh", "Ban hành tiêu chí", "2024-08-15"))));
        people.issues(SPECIALIST, HEAD, PLAN + ".ubnd.van-thu", id, "51", "TB-UBND", 1);
        assertThat(obligations.ofRound(supervisions.get(id).followUps()))
                .extracting(Obligation::office, each -> VietnamTime.dateOf(each.dueAt()))
                .containsExactly(tuple("tai-chinh", LocalDate.of(2024, 8, 15)));

        String answer = followUp("doan-hang-nam", "tai-chinh");
        desk.at("2024-08-12T09:00");
        answers(FINANCE + ".chuyen-vien", answer);
        assertThat(obligations.get(answer).status()).isEqualTo(Status.DA_GUI);
        desk.as(SPECIALIST).does("userTask_receive", answer, Typed.supplement("Chưa ban hành tiêu chí", "2024-08-30"));
        answers(FINANCE + ".chuyen-vien", answer);
        desk.as(SPECIALIST).does("userTask_receive", answer, Typed.accept());
        desk.runReadySteps();

        assertThat(obligations.get(answer).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(supervisions.get(id).status()).isEqualTo(CaseStatus.KET_THUC);
        assertThat(desk.endsOf("supervision", id)).containsExactly("endEvent_closed");
        assertThat(supervisions.summary(PLAN, 2024, 2024)).containsExactly(new Supervisions.Summary(2024, 1, 2, 2, 2));
    }

    private void answers(String person, String obligation) {
        desk.as(person).does("userTask_record", obligation, Typed.json("content", "Đã thực hiện các kiến nghị."));
        desk.runReadySteps();
    }

    @Test
    void aCheckWithoutFindingsEndsWithItsConclusion() {
        String id = opened("thuong-xuyen", "noi-vu");
        people.announces(id, arranged(unit("tai-chinh", "2024-06-10")));
        desk.at("2024-06-10T15:00");
        people.meets(id, "tai-chinh", "2024-06-10", List.of());
        people.recordsPaper(SPECIALIST, id, "41/BC-NV", "2024-06-10");
        desk.as(SPECIALIST).does("userTask_conclude", id, Typed.json("requirements", List.of()));
        // the signing chain of the conclusion is the yearly team's alone
        people.recordsPaper(SPECIALIST, id, "51/TB-NV", "2024-06-10");
        assertThat(desk.endsOf("supervision", id)).containsExactly("endEvent_closed");
        assertThat(obligations.ofRound(supervisions.get(id).followUps())).isEmpty();
        assertThat(supervisions.summary(PLAN, 2024, 2025)).containsExactly(new Supervisions.Summary(2024, 1, 1, 0, 0));
    }

    @Test
    void minutesComeBackFromTheHeadAndFromTheOfficeUntilBothSign() {
        String id = opened("thuong-xuyen", "noi-vu");
        people.announces(id, arranged(unit("tai-chinh", "2024-06-10")));
        desk.at("2024-06-10T15:00");
        String visit = Visit.id(id, "tai-chinh");
        desk.as(SPECIALIST).does("userTask_recordMinutes", visit, minutes("2024-06-10", List.of("Thiếu sổ sách")));
        desk.as(HEAD).does("userTask_signForTeam", visit, returns("Ghi rõ sổ nào"));
        desk.as(SPECIALIST).does("userTask_recordMinutes", visit, minutes("2024-06-10", List.of("Thiếu sổ tài sản")));
        desk.as(HEAD).does("userTask_signForTeam", visit, signs());
        desk.as(FINANCE + ".lanh-dao").does("userTask_signForUnit", visit, returns("Sổ đã bổ sung"));
        assertThat(supervisions.visits(id)).singleElement().satisfies(back -> {
            assertThat(back.status()).isEqualTo(VisitStatus.CO_LICH);
            assertThat(back.teamSigner()).isNull();
            assertThat(back.note()).isEqualTo("Sổ đã bổ sung");
        });
        people.meets(id, "tai-chinh", "2024-06-10", List.of());
        assertThat(supervisions.visits(id)).singleElement().satisfies(signed -> {
            assertThat(signed.findings()).isEmpty();
            assertThat(signed.teamSigner()).isEqualTo("Lãnh đạo UBND phường");
            assertThat(signed.unitSigner()).isEqualTo("Lãnh đạo Tài chính");
        });
        assertThat(supervisions.get(id).status()).isEqualTo(CaseStatus.KET_LUAN);
    }

    @Test
    void anotherDayForAnOfficeMovesTheTeamsTaskAndTheSelfReportThatIsNotSent() {
        String id = opened("doan-hang-nam", "hoi-dong");
        people.announces(id, arranged(unit("tai-chinh", "2024-06-20"), unit("tram-y-te", "2024-06-24")));
        desk.at("2024-06-12T10:00");
        String sent = selfReport("doan-hang-nam", "tai-chinh");
        people.issues(FINANCE + ".chuyen-vien", FINANCE + ".lanh-dao", FINANCE + ".van-thu", sent, "5", "BC-TC", 1);
        visits.reschedule(id, "tai-chinh", SPECIALIST, LocalDate.of(2024, 7, 1), "Hội trường");
        visits.reschedule(id, "tram-y-te", HEAD, LocalDate.of(2024, 7, 2), "Trạm");
        assertThat(VietnamTime.dateOf(obligations.get(sent).dueAt())).isEqualTo(LocalDate.of(2024, 6, 13));
        String open = selfReport("doan-hang-nam", "tram-y-te");
        assertThat(VietnamTime.dateOf(obligations.get(open).dueAt())).isEqualTo(LocalDate.of(2024, 6, 25));
        assertThat(VietnamTime.dateOf(
                        desk.only("userTask_draft", open).getDueDate().toInstant()))
                .isEqualTo(LocalDate.of(2024, 6, 25));
        assertThat(VietnamTime.dateOf(desk.timerDate("boundaryEvent_overdue", open)))
                .isEqualTo(LocalDate.of(2024, 6, 26));
        var minutes = desk.only("userTask_recordMinutes", Visit.id(id, "tram-y-te"));
        assertThat(VietnamTime.dateOf(minutes.getFollowUpDate().toInstant())).isEqualTo(LocalDate.of(2024, 7, 2));
        assertThat(VietnamTime.dateOf(minutes.getDueDate().toInstant())).isEqualTo(LocalDate.of(2024, 7, 5));
    }

    @Test
    void theHeadDoesNotWaitForTheLastOffice() {
        String id = opened("doan-hang-nam", "hoi-dong");
        people.announces(id, arranged(unit("tai-chinh", "2024-06-20"), unit("tram-y-te", "2024-06-24")));
        desk.at("2024-06-20T15:00");
        people.meets(id, "tai-chinh", "2024-06-20", List.of());
        visits.endVisits(id, HEAD, "Trạm Y tế đang chống dịch");
        desk.runReadySteps();
        assertThat(desk.endsOf("supervision-visit", Visit.id(id, "tram-y-te"))).containsExactly("endEvent_cancelled");
        assertThat(supervisions.visits(id))
                .extracting(Visit::office, Visit::status, Visit::note)
                .containsExactly(
                        tuple("tai-chinh", VisitStatus.DA_CO_BIEN_BAN, null),
                        tuple("tram-y-te", VisitStatus.KHONG_LAM_VIEC, "Trạm Y tế đang chống dịch"));
        assertThat(obligations.get(selfReport("doan-hang-nam", "tram-y-te")).status())
                .isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(desk.waitsAt(id)).containsExactly("userTask_record");
    }

    @Test
    void theTeamDoesNotMeetAnOfficeAndAWaivedSelfReportDoesNotStopTheVisitOfTheOther() {
        String id = opened("doan-hang-nam", "hoi-dong");
        people.announces(id, arranged(unit("tai-chinh", "2024-06-20"), unit("tram-y-te", "2024-06-24")));
        settlements.waive(
                selfReport("doan-hang-nam", "tram-y-te"), PLAN + ".noi-vu.lanh-dao", "Đã có báo cáo chuyên đề");
        desk.runReadySteps();
        assertThat(desk.endsOf("supervision-answer", selfReport("doan-hang-nam", "tram-y-te")))
                .containsExactly("endEvent_settled");
        desk.at("2024-06-20T15:00")
                .as(SPECIALIST)
                .does(
                        "userTask_recordMinutes",
                        Visit.id(id, "tai-chinh"),
                        Typed.json("decision", "notHeld", "comment", "Đơn vị đi công tác"));
        desk.runReadySteps();
        desk.at("2024-06-24T15:00");
        people.meets(id, "tram-y-te", "2024-06-24", List.of());
        assertThat(supervisions.get(id).status()).isEqualTo(CaseStatus.KET_LUAN);
    }

    @Test
    void anOfficeWithoutAccountsIsWrittenForByWhoEntersForItAndSignsOnPaper() {
        String id = opened("thuong-xuyen", "noi-vu");
        people.announces(id, arranged(unit("to-1", "2024-06-10")));
        String report = selfReport("thuong-xuyen", "to-1");
        answers(SPECIALIST, report);
        assertThat(obligations.get(report).status()).isEqualTo(Status.HOAN_THANH);
        desk.at("2024-06-10T15:00");
        assertThat(desk.as(SPECIALIST)
                        .isRefused("userTask_recordMinutes", Visit.id(id, "to-1"), minutes("2024-06-10", List.of())))
                .isEqualTo(
                        "Lãnh đạo đơn vị không có tài khoản để ký trên hệ thống; hãy chọn “Đã ký bản giấy” và đính kèm bản chụp.");
    }

    // ---- by date
    // -----------------------------------------------------------------------------------------------------

    @Test
    void theYearlyOnesAreMilestonesOfThePlansLife() {
        assertThat(milestones.of(plans.plan(PLAN)))
                .extracting(Milestone::key, Milestone::opensOn, Milestone::until)
                .containsExactlyInAnyOrder(
                        tuple("supervision/doan-hang-nam/2024", LocalDate.of(2024, 6, 3), LocalDate.of(2024, 12, 31)),
                        tuple("supervision/doan-hang-nam/2025", LocalDate.of(2025, 6, 3), LocalDate.of(2025, 12, 31)),
                        tuple("supervision/phap-luat/2024", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 12, 31)),
                        tuple("supervision/phap-luat/2025", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void theDateOpensOneForEachBodyOnceAndOneThatIsNotHeldSaysWhy() {
        open("doan-hang-nam");
        open("doan-hang-nam");
        open("phap-luat");
        assertThat(List.of("2024-1", "2024-2", "2024-3"))
                .map(period -> supervisions.get(PLAN + "/supervision/" + period))
                .extracting(SupervisionCase::demand, SupervisionCase::body, SupervisionCase::lead)
                .containsExactly(
                        tuple("doan-hang-nam", "hoi-dong", "noi-vu"),
                        tuple("phap-luat", "cong-doan", "cong-doan"),
                        tuple("phap-luat", "doan-tn", "doan-tn"));
        assertThat(supervisions.find(PLAN + "/supervision/2024-4")).isEmpty();

        String union = PLAN + "/supervision/2024-2";
        assertThat(desk.as(PLAN + ".cong-doan.chuyen-vien")
                        .isRefused("userTask_arrange", union, Typed.json("decision", "skip")))
                .isEqualTo("Chưa nhập mục “Lý do không tổ chức”; hãy nhập rồi gửi lại.");
        desk.as(PLAN + ".cong-doan.chuyen-vien")
                .does("userTask_arrange", union, Typed.json("decision", "skip", "comment", "Lồng ghép với Đoàn TN"));
        assertThat(desk.endsOf("supervision", union)).containsExactly("endEvent_notHeld");
        assertThat(supervisions.get(union).status()).isEqualTo(CaseStatus.KHONG_TO_CHUC);
        assertThat(supervisions.summary(PLAN, 2024, 2024)).containsExactly(new Supervisions.Summary(2024, 2, 0, 0, 0));
    }

    private void open(String demand) {
        assertThat(milestones.open(
                        plans.plan(PLAN),
                        new Milestone(
                                "supervision", demand, "2024", LocalDate.of(2024, 6, 3), LocalDate.of(2024, 12, 31))))
                .isEmpty();
    }

    @Test
    void inDakNongUnionAndYouthEachSuperviseTheLawAndEveryPlanHasItsPapers() {
        String plan = "sgddt-dak-nong";
        staff.hireFor(plan);
        var law = milestones.of(plans.plan(plan)).stream()
                .filter(each -> each.period().equals("2024"))
                .toList();
        assertThat(law).extracting(Milestone::demand).containsExactly("giam-sat-phap-luat-tdkt");
        milestones.open(plans.plan(plan), law.get(0));
        assertThat(List.of("2024-1", "2024-2"))
                .map(period -> supervisions.get(plan + "/supervision/" + period))
                .extracting(SupervisionCase::lead)
                .containsExactly("cong-doan-vps", "doan-tn-vps");
        assertThat(desk.only("userTask_arrange", plan + "/supervision/2024-2").getName())
                .isEqualTo(
                        "Lập đoàn và lịch – Công đoàn, Đoàn Thanh niên giám sát việc thực hiện pháp luật về thi đua, khen thưởng (2024-2)");

        // where the consolidator checks, every real plan has the signing chains, all assumed
        for (String real : List.of("dak-lak", "nguyen-nghiem", "lang-son", plan, "sldtbxh-binh-phuoc")) {
            var read = plans.plan(real);
            assertThat(List.of(Papers.PLAN, Papers.DECISION, Papers.NOTICE, Papers.REPORT, Papers.CONCLUSION))
                    .as(real)
                    .allSatisfy(paper -> {
                        assertThat(Papers.chain(read, "thuong-xuyen", paper, read.consolidator()))
                                .contains(paper);
                        assertThat(read.signing(paper).source().assumed()).isTrue();
                    });
        }
    }

    @Test
    void aBodyOfTheLawOnEmulationRunsItsOwnWithPapersOfItsOwn() {
        String youth = PLAN + ".doan-tn";
        String id = supervisions
                .open(PLAN, "phap-luat", "doan-tn", youth + ".chuyen-vien", null)
                .id();
        desk.as(youth + ".chuyen-vien")
                .does(
                        "userTask_arrange",
                        id,
                        arranged(
                                List.of(TeamAtWork.member(youth + ".lanh-dao", null, "Bí thư", true)),
                                "2024-01-01",
                                "2024-05-31",
                                List.of(unit("dia-chinh", "2024-06-14"))));
        for (String number : List.of("1/KH-ĐTN", "2/QĐ-ĐTN", "3/TB-ĐTN")) {
            people.recordsPaper(youth + ".chuyen-vien", id, number, "2024-06-03");
        }
        String visit = Visit.id(id, "dia-chinh");
        desk.at("2024-06-14T15:00")
                .as(youth + ".chuyen-vien")
                .does("userTask_recordMinutes", visit, minutes("2024-06-14", List.of("Chậm hồ sơ")));
        desk.as(youth + ".lanh-dao").does("userTask_signForTeam", visit, signs());
        desk.as(PLAN + ".dia-chinh.chuyen-vien").does("userTask_signForUnit", visit, signs());
        desk.runReadySteps();
        people.recordsPaper(youth + ".chuyen-vien", id, "4/BC-ĐTN", "2024-06-14");
        desk.as(youth + ".chuyen-vien")
                .does(
                        "userTask_conclude",
                        id,
                        Typed.json("requirements", List.of(requirement("dia-chinh", "Nộp đúng hạn", "2024-07-15"))));
        people.recordsPaper(youth + ".chuyen-vien", id, "5/TB-ĐTN", "2024-06-14");

        // the follow-up is waived by who follows the plan: nothing is left to do
        settlements.waive(followUp("phap-luat", "dia-chinh"), PLAN + ".noi-vu.lanh-dao", "Công chức chuyển công tác");
        desk.runReadySteps();
        assertThat(desk.endsOf("supervision", id)).containsExactly("endEvent_closed");
    }
}
