package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.assignment.Assignments;
import vn.thidua.assignment.ChosenTask;
import vn.thidua.assignment.HandOvers;
import vn.thidua.assignment.OfficeWork;
import vn.thidua.organisation.Substitutions;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.WebUser;

/** A ballot is its member's alone: nobody else sees it, reaches it, is given it or inherits it (ADR 0033). */
@OfficeTest
class BallotOfOneMemberTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/task";

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    TaskService tasks;

    @Autowired
    Assignments assignments;

    @Autowired
    HandOvers handOvers;

    @Autowired
    OfficeWork work;

    @Autowired
    Substitutions substitutions;

    @Autowired
    ServletWebServerApplicationContext server;

    private List<String> members;
    private String member;
    private String colleague;
    private Task ballot;
    private String session;

    @BeforeEach
    void everybodyHasABallot() {
        desk.at("2024-11-04T08:00");
        members = council.sits(4);
        member = members.get(1);
        colleague = members.get(2);
        session = council.opens(council.waits(SECRET_FORM, 1));
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        desk.at("2024-11-12T11:00").as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        ballot = desk.only("userTask_vote", CouncilSession.ballot(session, member));
    }

    private WebUser browserOf(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    @Test
    void theMemberFindsExactlyOneBallotAndItIsAtOnceHis() {
        for (String each : members) {
            assertThat(desk.as(each).tasks())
                    .filteredOn(task -> task.getTaskDefinitionKey().equals("userTask_vote"))
                    .singleElement()
                    .extracting(Task::getAssignee)
                    .isEqualTo(each);
        }
        WebUser browser = browserOf(member);
        assertThat(browser.get(ENGINE + "?processDefinitionKey=council-ballot").body())
                .contains(ballot.getId());
        assertThat(browser.get(ENGINE + "/count?processDefinitionKey=council-ballot")
                        .body())
                .isEqualTo("{\"count\":1}");
        assertThat(browser.get("/api/tasks/" + ballot.getId() + "/form").body()).contains("\"nominee\"");
        council.votes(session, member);
        assertThat(council.members(session))
                .filteredOn(SessionMember::voted)
                .extracting(SessionMember::person)
                .containsExactly(member);
    }

    @Test
    void nobodyElseSeesOrReachesIt() {
        for (String other : List.of(colleague, CHAIR, SECRETARY)) {
            WebUser browser = browserOf(other);
            assertThat(browser.get(ENGINE + "?taskDefinitionKey=userTask_vote").body())
                    .as(other)
                    .doesNotContain(ballot.getId());
            assertThat(browser.get(ENGINE + "/count?assignee=" + member).body()).isEqualTo("{\"count\":0}");
            assertThat(browser.get(ENGINE + "/" + ballot.getId()).statusCode()).isIn(403, 404);
            assertThat(browser.get("/api/tasks/" + ballot.getId() + "/form").statusCode())
                    .isEqualTo(404);
            assertThat(browser.send("POST", ENGINE + "/" + ballot.getId() + "/claim", "{\"userId\":\"" + other + "\"}")
                            .statusCode())
                    .isIn(403, 404);
            assertThat(browser.send(
                                    "POST",
                                    ENGINE + "/" + ballot.getId() + "/submit-form",
                                    "{\"variables\":{\"submission\":{\"value\":\"{\\\"agree\\\":[1],\\\"disagree\\\":[]}\",\"type\":\"String\"}}}")
                            .statusCode())
                    .isIn(403, 404);
        }
        assertThat(council.members(session)).noneMatch(SessionMember::voted);
    }

    @Test
    void givenBackItStaysItsMembers() {
        desk.as(member).loggedIn(() -> {
            tasks.setAssignee(ballot.getId(), null);
            return null;
        });
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.as(colleague).loggedIn(() -> {
                    tasks.claim(ballot.getId(), colleague);
                    return null;
                }));
        assertThat(desk.as(colleague).tasks()).extracting(Task::getId).doesNotContain(ballot.getId());
        desk.as(member).loggedIn(() -> {
            tasks.claim(ballot.getId(), member);
            return null;
        });
        council.votes(session, member);
    }

    @Test
    void itsPageDoesNotOfferToPassItOn() {
        assertThat(browserOf(member)
                        .get("/api/desk/tasks/" + ballot.getId() + "/background")
                        .body())
                .contains("\"mayPassOn\":false");
    }

    @Test
    void itIsNeitherAssignedNorPassedOnNorTakenOver() {
        var chosen = List.of(new ChosenTask(ballot.getId(), member));
        assertThat(work.desk(PLAN, member).tasks())
                .filteredOn(row -> row.id().equals(ballot.getId()))
                .singleElement()
                .matches(row -> !row.mayAssign() && !row.mayPass() && !row.mayTakeOver());
        assertThat(work.desk(PLAN, CHAIR).tasks())
                .extracting(OfficeWork.Row::id)
                .doesNotContain(ballot.getId());
        assertThatThrownBy(() -> assignments.passOn(PLAN, member, chosen, colleague, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("là việc của riêng người được giao");
        assertThatThrownBy(() -> assignments.assign(PLAN, CHAIR, chosen, colleague, null, null))
                .isInstanceOf(NotFound.class);
        substitutions.register(
                PLAN, member, member, colleague, LocalDate.of(2024, 11, 12), LocalDate.of(2024, 11, 14), "Đi công tác");
        assertThat(desk.as(colleague).tasks()).extracting(Task::getId).doesNotContain(ballot.getId());
        assertThatThrownBy(() -> assignments.takeOver(PLAN, colleague, chosen))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("không ai nhận thay được");
    }

    @Test
    void aHandOverLeavesItWhereItIs() {
        var outcome = handOvers.handOver(PLAN, member, member, colleague, LocalDate.of(2024, 11, 12), "Nghỉ hưu");
        assertThat(outcome.moved()).isZero();
        handOvers.handOver(PLAN, colleague, colleague, member, LocalDate.of(2024, 11, 13), "Điều động");
        desk.at("2024-11-13T00:05");
        assertThat(handOvers.carryOutDue()).isEqualTo(1);
        assertThat(desk.only("userTask_vote", own(member)).getAssignee()).isEqualTo(member);
        assertThat(desk.only("userTask_vote", own(colleague)).getAssignee()).isEqualTo(colleague);
    }

    private String own(String person) {
        return CouncilSession.ballot(session, person);
    }
}
