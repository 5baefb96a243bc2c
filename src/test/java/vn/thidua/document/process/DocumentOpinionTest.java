package vn.thidua.document.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.Opinion;
import vn.thidua.document.Opinions;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A draft is sent out for opinions: five working days, silence is agreement. */
@OfficeTest
class DocumentOpinionTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";
    private static final List<String> ASKED = List.of("hoi-ccb", "tai-chinh", "tram-y-te");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Opinions opinions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient jdbc;

    String plan;

    /** Monday 04/11/2024, 08:00: asked on that day, answers are awaited until the end of Monday 11/11. */
    @BeforeEach
    void theDraftIsSentOut() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        plan = desk.begins(PLAN, "ke-hoach", "ubnd", "2024-11-29");
        draftsAndApproves();
    }

    private void draftsAndApproves() {
        desk.as(DRAFTER).does("userTask_draft", plan, Typed.draft(Typed.letter("Kế hoạch", "Nội dung.", 0)));
        desk.as("thu-nghiem.noi-vu.truong-phong").does("userTask_reviewContent", plan, Typed.approve());
        desk.runReadySteps();
    }

    @Test
    void everyOfficeHasItsOwnTaskWithTheCommonDate() {
        Instant until = Instant.parse("2024-11-11T23:59:59+07:00");
        assertThat(desk.waitsAt(plan)).isEmpty();
        assertThat(desk.timerDate("event_opinionsTimeUp", plan)).isEqualTo(until);
        for (String office : ASKED) {
            var task = desk.only("userTask_giveOpinion", opinionOf(office));
            assertThat(task.getName()).isEqualTo("Góp ý dự thảo: kế hoạch của phường");
            assertThat(task.getDueDate().toInstant()).isEqualTo(until);
            assertThat(desk.timerDate("boundaryEvent_timeUp", opinionOf(office)))
                    .isEqualTo(until);
            assertThat(desk.as("thu-nghiem." + office + ".chuyen-vien").tasks())
                    .extracting("id")
                    .containsExactly(task.getId());
        }
    }

    @Test
    void whenAllHaveAnsweredTheDraftGoesOnBeforeTheTimeIsUp() {
        gives("tai-chinh", Typed.agrees());
        gives("tram-y-te", Typed.comments("Đề nghị bổ sung kinh phí."));
        desk.runReadySteps();
        assertThat(desk.waitsAt(plan)).as("one is still silent").isEmpty();
        gives("hoi-ccb", Typed.agrees());
        desk.runReadySteps();

        assertThat(desk.waitsAt(plan)).containsExactly("userTask_resolveOpinions");
        assertThat(opinions())
                .extracting(Opinion::office, Opinion::givenBy, Opinion::agreed, Opinion::text)
                .containsExactly(
                        tuple("hoi-ccb", "thu-nghiem.hoi-ccb.chuyen-vien", true, null),
                        tuple("tai-chinh", "thu-nghiem.tai-chinh.chuyen-vien", true, null),
                        tuple("tram-y-te", "thu-nghiem.tram-y-te.chuyen-vien", false, "Đề nghị bổ sung kinh phí."));
        ASKED.forEach(office ->
                assertThat(desk.endsOf("document-opinion", opinionOf(office))).containsExactly("endEvent_given"));
        assertThat(desk.timers("event_opinionsTimeUp", plan)).isEmpty();
        desk.as(DRAFTER).does("userTask_resolveOpinions", plan, Typed.goesOn("Đã bổ sung kinh phí."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_signSubmissionLetter");
    }

    @Test
    void whoIsSilentUntilTheTimeIsUpAgrees() {
        gives("tai-chinh", Typed.comments("Đề nghị rút gọn."));
        desk.runReadySteps();
        desk.at("2024-11-12T00:00");
        desk.fires("boundaryEvent_timeUp", opinionOf("tram-y-te"));
        desk.fires("boundaryEvent_timeUp", opinionOf("hoi-ccb"));
        assertThat(desk.endsOf("document-opinion", opinionOf("tram-y-te"))).containsExactly("endEvent_silent");
        assertThat(desk.waitsAt(plan)).isEmpty();
        desk.fires("event_opinionsTimeUp", plan);
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_resolveOpinions");
        assertThat(opinions())
                .extracting(Opinion::office, Opinion::agreed, Opinion::givenAt)
                .contains(tuple("hoi-ccb", null, null), tuple("tram-y-te", null, null));
        assertThatThrownBy(() -> gives("hoi-ccb", Typed.agrees())).isInstanceOf(AssertionError.class);
    }

    @Test
    void anAnswerThatComesWhenTheDraftHasGoneOnChangesNothingButIsKept() {
        desk.at("2024-11-12T00:00").fires("event_opinionsTimeUp", plan);
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_resolveOpinions");
        ASKED.forEach(office -> gives(office, Typed.agrees()));
        desk.runReadySteps();
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_resolveOpinions");
        assertThat(opinions()).extracting(Opinion::agreed).containsOnly(true);
    }

    @Test
    void afterTheOpinionsTheDraftMayBeWorkedOverAndIsSentOutAgain() {
        ASKED.forEach(office -> gives(office, Typed.comments("Chưa rõ.")));
        desk.runReadySteps();
        assertThat(desk.as(DRAFTER).isRefused("userTask_resolveOpinions", plan, Typed.revises("")))
                .contains("“Tiếp thu, giải trình”");
        assertThat(desk.as(DRAFTER).isRefused("userTask_resolveOpinions", plan, "{}"))
                .startsWith("Chưa chọn trình tiếp hay sửa dự thảo");
        desk.as(DRAFTER).does("userTask_resolveOpinions", plan, Typed.revises("Viết rõ mục II."));
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_draft");
        assertThat(archive.history(archive.latest(plan, "ke-hoach").orElseThrow()))
                .last()
                .extracting(DocumentEvent::action, DocumentEvent::note)
                .containsExactly("Tiếp thu ý kiến góp ý, sửa dự thảo", "Viết rõ mục II.");
        draftsAndApproves();
        assertThat(opinions()).hasSize(3).extracting(Opinion::givenAt).containsOnlyNulls();
        ASKED.forEach(office ->
                assertThat(desk.open("userTask_giveOpinion", opinionOf(office))).hasSize(1));
    }

    @Test
    void aLateAnswerOfTheFirstTimeIsNoAnswerToTheSecond() {
        String late = desk.only("userTask_giveOpinion", opinionOf("tai-chinh")).getId();
        gives("tram-y-te", Typed.agrees());
        desk.runReadySteps();
        desk.at("2024-11-12T00:00").fires("event_opinionsTimeUp", plan);
        desk.as(DRAFTER).does("userTask_resolveOpinions", plan, Typed.revises("Viết rõ mục II."));
        desk.at("2024-11-12T08:00");
        draftsAndApproves();

        desk.as("thu-nghiem.tai-chinh.chuyen-vien").loggedIn(() -> {
            forms.submitTaskForm(late, Map.of("submission", Typed.comments("Góp ý cho bản đầu.")));
            return null;
        });
        desk.runReadySteps();
        assertThat(opinions()).hasSize(3).extracting(Opinion::givenAt).containsOnlyNulls();
        assertThat(desk.waitsAt(plan)).as("still waits for the second time").isEmpty();
        assertThat(jdbc.sql(
                                "select round || ' ' || opinion from thidua.document_opinion where office_id = 'tai-chinh' and given_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("1 Góp ý cho bản đầu.");
    }

    @Test
    void theLastTwoAnswersAtOnceLetTheDraftGoOnOnce() {
        gives("tai-chinh", Typed.agrees());
        desk.runReadySteps();
        assertThat(AtOnce.run(() -> gives("tram-y-te", Typed.agrees()), () -> gives("hoi-ccb", Typed.agrees())))
                .allMatch(Objects::isNull);
        var one = desk.step("serviceTask_gatherOpinion", opinionOf("tram-y-te"));
        var other = desk.step("serviceTask_gatherOpinion", opinionOf("hoi-ccb"));
        AtOnce.run(() -> desk.run(one), () -> desk.run(other));
        desk.runReadySteps();
        assertThat(desk.waitsAt(plan)).containsExactly("userTask_resolveOpinions");
    }

    @Test
    void anOpinionIsEitherAgreementOrComesWithWords() {
        var office = desk.as("thu-nghiem.tai-chinh.chuyen-vien");
        String opinion = opinionOf("tai-chinh");
        assertThat(office.isRefused("userTask_giveOpinion", opinion, "{}"))
                .startsWith("Chưa chọn thống nhất hay có ý kiến");
        assertThat(office.isRefused("userTask_giveOpinion", opinion, Typed.comments(" ")))
                .contains("“Ý kiến góp ý”");
        assertThatThrownBy(() -> desk.as("thu-nghiem.tram-y-te.chuyen-vien")
                        .does("userTask_giveOpinion", opinion, Typed.agrees()))
                .isInstanceOf(RuntimeException.class);
        assertThat(opinions()).extracting(Opinion::givenAt).containsOnlyNulls();
    }

    @Test
    void whereTheChainLeavesItToTheDrafterOpinionsAreAskedOnlyWhenHeWantsThem() {
        String without = desk.begins(PLAN, "huong-dan", "ubnd", "2024-11-29");
        var letter = Typed.letter("Hướng dẫn", "Nội dung.", 1);
        desk.as(DRAFTER).does("userTask_draft", without, Typed.draft(letter));
        assertThat(desk.waitsAt(without)).containsExactly("userTask_sign");

        String with = desk.begins(PLAN, "huong-dan", "ubnd", "2024-11-29");
        desk.as(DRAFTER).does("userTask_draft", with, Typed.draftForOpinions(letter));
        desk.runReadySteps();
        assertThat(desk.waitsAt(with)).isEmpty();
        assertThat(desk.timerDate("event_opinionsTimeUp", with)).isEqualTo(Instant.parse("2024-11-07T23:59:59+07:00"));
        assertThat(opinions.of(with + "/huong-dan/1"))
                .extracting(Opinion::office)
                .containsExactly("tai-chinh", "tram-y-te");
    }

    private void gives(String office, String opinion) {
        desk.as("thu-nghiem." + office + ".chuyen-vien").does("userTask_giveOpinion", opinionOf(office), opinion);
    }

    private String opinionOf(String office) {
        return plan + "/ke-hoach/1/" + office;
    }

    private List<Opinion> opinions() {
        return opinions.of(plan + "/ke-hoach/1");
    }
}
