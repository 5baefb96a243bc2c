package vn.thidua.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.WaitingForCouncil;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Role;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What a council and its secretary do, as the tests tell it. */
@Component
class CouncilAtWork {

    static final String PLAN = "de-nghi";

    /** A department with a council of its own, whose size each test chooses; that of the province is everybody's. */
    static final String COUNCIL = "so-b";

    static final String CHAIR = PLAN + "." + COUNCIL + ".lanh-dao";
    static final String SECRETARY = PLAN + ".thu-ky-hoi-dong";

    /** The award form whose rule asks for 80 % of all members, openly or in secret. */
    static final String OPEN_FORM = "bang-khen";

    /** The award form whose rule asks for a secret vote. */
    static final String SECRET_FORM = "bang-khen-thu-tuong";

    private final Desk desk;
    private final Staff staff;
    private final People people;
    private final CouncilAccess access;
    private final Sessions sessions;
    private final SessionStore store;
    private final WaitingForCouncil waiting;
    private final Nominees nominees;

    CouncilAtWork(
            Desk desk,
            Staff staff,
            People people,
            CouncilAccess access,
            Sessions sessions,
            SessionStore store,
            WaitingForCouncil waiting,
            Nominees nominees) {
        this.desk = desk;
        this.staff = staff;
        this.people = people;
        this.access = access;
        this.sessions = sessions;
        this.store = store;
        this.waiting = waiting;
        this.nominees = nominees;
    }

    /** A council with a secretary and so many members, the chair first. */
    List<String> sits(int members) {
        staff.hireFor(PLAN);
        staff.hire(SECRETARY, new Group(PLAN, COUNCIL, Role.THU_KY_HD));
        for (int n = 1; access.membersOf(PLAN, COUNCIL).size() < members; n++) {
            staff.hire("%s.uy-vien-%02d".formatted(PLAN, n), CouncilAccess.members(PLAN, COUNCIL));
        }
        return access.membersOf(PLAN, COUNCIL).stream()
                .map(RoleAssignment::person)
                .toList();
    }

    List<String> waits(String form, int howMany) {
        return waiting.of(PLAN, "so-a", form, COUNCIL, CouncilBody.HOI_DONG.name(), howMany);
    }

    List<String> waitsForStandingBody(String form, int howMany) {
        return waiting.of(PLAN, "so-a", form, COUNCIL, CouncilBody.THUONG_TRUC.name(), howMany);
    }

    /** The nomination is one of this person. */
    void isOf(String nomination, String person) {
        String name = people.nameOf(person);
        UUID nominee = nominees.register(
                        PLAN,
                        new Particulars(NomineeKind.CA_NHAN, name, "Sở A", "Chủ tịch", null, null, null, person),
                        SECRETARY)
                .id();
        waiting.isAbout(nomination, nominee, name);
    }

    String opens(List<String> rows) {
        return opens(CouncilBody.HOI_DONG, rows);
    }

    String opens(CouncilBody body, List<String> rows) {
        return sessions.open(PLAN, COUNCIL, body, rows, SECRETARY);
    }

    static Map<String, Object> arranged(String form, String date) {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("form", form);
        typed.put("date", date);
        typed.put("hour", "08:00");
        typed.put("place", "Phòng họp số 1");
        typed.put("agenda", "Xét danh sách đề nghị");
        return typed;
    }

    static String typed(Map<String, Object> what) {
        return Typed.json(what.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray());
    }

    /** Prepared and invited. */
    void invites(String session, String form, String date) {
        desk.as(SECRETARY).does("userTask_prepare", session, typed(arranged(form, date)));
        desk.runReadySteps();
    }

    static String votesHere(List<String> present, String pollUntil) {
        return Typed.json("decision", "vote", "present", present, "pollUntil", pollUntil);
    }

    static String ballot(List<Integer> agree, List<Integer> disagree) {
        return Typed.json("agree", agree, "disagree", disagree);
    }

    /** Casts this member's ballot: in favour of all rows on it but those named. */
    void votes(String session, String person, Integer... against) {
        List<Integer> no = List.of(against);
        List<Integer> yes = new ArrayList<>();
        store.rows(session).stream()
                .filter(row -> row.isFor(person) && !no.contains(row.n()))
                .forEach(row -> yes.add(row.n()));
        desk.as(person).does("userTask_vote", CouncilSession.ballot(session, person), ballot(yes, no));
    }

    void signsAndApproves(String session) {
        desk.as(SECRETARY)
                .does(
                        "userTask_signMinutes",
                        session,
                        Typed.json("discussion", "Hội đồng thống nhất kết quả kiểm phiếu."));
        desk.as(CHAIR).does("userTask_approveMinutes", session, Typed.approve());
        desk.runReadySteps();
    }

    List<SessionRow> rows(String session) {
        return store.rows(session);
    }

    SessionStatus status(String session) {
        return store.find(session).orElseThrow().status();
    }

    List<SessionMember> members(String session) {
        return store.members(session);
    }
}
