package vn.thidua.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.thidua.assignment.Assignments;
import vn.thidua.assignment.ChosenTask;
import vn.thidua.assignment.OfficeWork;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.organisation.Authorisation;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RightsReview;
import vn.thidua.organisation.Substitution;
import vn.thidua.organisation.Substitutions;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Somebody is away: who drafts and checks meanwhile, who signs, and to whom it appears in Tasklist. */
@OfficeTest
class AbsenceTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DUE = "2024-12-20";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String DIVISION_HEAD = "thu-nghiem.noi-vu.truong-phong";
    private static final String UNIT_HEAD = "thu-nghiem.noi-vu.lanh-dao";
    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";
    private static final String COLLEAGUE = "thu-nghiem.tai-chinh.chuyen-vien";
    private static final Group DRAFTERS = new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN);
    private static final Group CHAIR = new Group(PLAN, "ubnd", Role.LANH_DAO);

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Authorisations authorisations;

    @Autowired
    People people;

    @Autowired
    DocumentArchive documents;

    @Autowired
    Assignments assignments;

    @Autowired
    OfficeWork officeWork;

    @Autowired
    TaskService tasks;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void mondayMorning() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
    }

    // ---- drafting and checking --------------------------------------------------------------------------------------

    @Test
    void aSubstituteDraftsFromTheFirstDayToTheLastAndTheTraceSaysInWhosePlace() {
        substitute(DRAFTER, COLLEAGUE, "2024-12-03", "2024-12-05");
        String letter = letter();
        assertThat(titles(COLLEAGUE)).isEmpty();
        assertThatThrownBy(() -> drafts(COLLEAGUE, letter)).isInstanceOf(RuntimeException.class);

        nextDay("2024-12-03T07:00");
        assertThat(titles(COLLEAGUE)).hasSize(1);
        drafts(COLLEAGUE, letter);
        assertThat(history(letter))
                .extracting(DocumentEvent::actor, DocumentEvent::action)
                .containsExactly(tuple("Chuyên viên Tài chính (xử lý thay Chuyên viên Nội vụ)", "Trình"));
        assertThat(document(letter).draftedBy()).containsExactly(COLLEAGUE);
        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sendBack("Viết lại."));

        desk.at("2024-12-05T23:59");
        assertThat(people.worksAs(COLLEAGUE, DRAFTERS)).isTrue();
        nextDay("2024-12-06T00:00");
        assertThat(people.worksAs(COLLEAGUE, DRAFTERS)).isFalse();
        assertThat(titles(COLLEAGUE)).isEmpty();
        assertThat(titles(DRAFTER)).as("own memberships stay").hasSize(1);
    }

    @Test
    void aLateReviewNeverLetsAnybodyWork() {
        substitute(DRAFTER, COLLEAGUE, "2024-12-02", "2024-12-02");
        String letter = letter();
        desk.at("2024-12-03T08:00");
        assertThat(titles(COLLEAGUE)).as("the review has not run yet").hasSize(1);
        assertThat(desk.as(COLLEAGUE).isRefused("userTask_draft", letter, draft()))
                .isEqualTo("Bạn không được giao bước này của văn bản; hãy chuyển việc cho người có vai trò phù hợp.");
        assertThat(document(letter).content()).isNull();
    }

    @Test
    void aSubstituteChecksForTheHeadOfADivision() {
        substitute(DIVISION_HEAD, COLLEAGUE, "2024-12-02", "2024-12-10");
        String plan = desk.begins(PLAN, "ke-hoach", "ubnd", DUE);
        drafts(DRAFTER, plan);
        desk.as(COLLEAGUE).does("userTask_reviewContent", plan, Typed.approve("Đồng ý."));
        assertThat(history(plan))
                .last()
                .extracting(DocumentEvent::actor)
                .isEqualTo("Chuyên viên Tài chính (xử lý thay Trưởng phòng Nội vụ)");
    }

    @Test
    void whatTheSubstituteHadTakenIsCommonAgainWhenTheSubstitutionEnds() {
        Substitution away = substitute(DRAFTER, COLLEAGUE, "2024-12-02", "2024-12-20");
        String letter = letter();
        String task = desk.only("userTask_draft", letter).getId();
        desk.as(COLLEAGUE).loggedIn(() -> {
            tasks.claim(task, COLLEAGUE);
            return null;
        });
        desk.as(DRAFTER).loggedIn(() -> {
            substitutions.end(PLAN, away.id(), DRAFTER);
            return null;
        });
        assertThat(desk.only("userTask_draft", letter).getAssignee()).isNull();
        assertThat(titles(COLLEAGUE)).isEmpty();
        drafts(DRAFTER, letter);
    }

    @Test
    void aRoleOfOnesOwnStaysWhenTheSubstitutionEnds() {
        String twoHats = staff.hire("kiem-hai-viec", new Group(PLAN, "tai-chinh", Role.CHUYEN_VIEN), DRAFTERS);
        substitute(DRAFTER, twoHats, "2024-12-02", "2024-12-02");
        String joinedLater = staff.hire("moi-ve", new Group(PLAN, "tai-chinh", Role.VAN_THU));
        substitute(DIVISION_HEAD, joinedLater, "2024-12-02", "2024-12-02");
        staff.alsoMake(joinedLater, new Group(PLAN, "noi-vu", Role.TRUONG_PHONG));
        String letter = letter();
        nextDay("2024-12-03T07:00");
        assertThat(titles(twoHats)).hasSize(1);
        drafts(twoHats, letter);
        String plan = desk.begins(PLAN, "ke-hoach", "ubnd", DUE);
        drafts(DRAFTER, plan);
        assertThat(titles(joinedLater)).hasSize(1);
        desk.as(joinedLater).does("userTask_reviewContent", plan, Typed.approve());
    }

    @Test
    void reviewingTwiceChangesNothing() {
        substitute(DRAFTER, COLLEAGUE, "2024-12-02", "2024-12-10");
        events.publishEvent(new RightsReview());
        events.publishEvent(new RightsReview());
        String letter = letter();
        assertThat(titles(COLLEAGUE)).hasSize(1);
        authorise("14/GUQ-UBND", "2024-12-02", "2024-12-05");
        drafts(COLLEAGUE, letter);
        events.publishEvent(new RightsReview());
        events.publishEvent(new RightsReview());
        assertThat(tasks.getIdentityLinksForTask(
                        desk.only("userTask_sign", letter).getId()))
                .extracting("groupId", "userId")
                .containsExactlyInAnyOrder(tuple(CHAIR.id(), null), tuple(null, UNIT_HEAD));
    }

    @Test
    void onlyTheSubstituteOfTheDayTakesOverWhatIsAssignedToSomebodyAndOnlyDraftingAndChecking() {
        substitute(DRAFTER, COLLEAGUE, "2024-12-02", "2024-12-03");
        assertThat(substitutions.replaces(COLLEAGUE, DRAFTER, DRAFTERS)).isTrue();
        assertThat(substitutions.replaces(DRAFTER, COLLEAGUE, DRAFTERS)).isFalse();
        assertThat(substitutions.replaces(DIVISION_HEAD, DRAFTER, DRAFTERS)).isFalse();
        assertThat(substitutions.replaces(COLLEAGUE, DRAFTER, new Group(PLAN, "noi-vu", Role.TRUONG_PHONG)))
                .as("a role that the absent person does not have")
                .isFalse();
        substitute(CHAIRMAN, UNIT_HEAD, "2024-12-02", "2024-12-03");
        assertThat(substitutions.replaces(UNIT_HEAD, CHAIRMAN, CHAIR)).isFalse();
        desk.at("2024-12-04T08:00");
        assertThat(substitutions.replaces(COLLEAGUE, DRAFTER, DRAFTERS)).isFalse();
    }

    @Test
    void theSubstituteTakesOverWhatIsAssignedToTheAbsentPersonAndNobodyElseDoes() {
        String letter = letter();
        String task = desk.only("userTask_draft", letter).getId();
        desk.as(DRAFTER).loggedIn(() -> {
            tasks.claim(task, DRAFTER);
            return null;
        });
        var chosen = List.of(new ChosenTask(task, DRAFTER));
        substitute(DRAFTER, COLLEAGUE, "2024-12-03", "2024-12-03");
        assertThatThrownBy(() -> takesOver(COLLEAGUE, chosen)).as("a day early").isInstanceOf(Refusal.class);
        nextDay("2024-12-03T07:00");
        assertThatThrownBy(() -> takesOver("thu-nghiem.tram-y-te.chuyen-vien", chosen))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Bạn không được giao xử lý thay việc");
        assertThat(officeWork.desk(PLAN, COLLEAGUE).tasks()).singleElement().matches(OfficeWork.Row::mayTakeOver);
        takesOver(COLLEAGUE, chosen);
        assertThat(desk.only("userTask_draft", letter).getAssignee()).isEqualTo(COLLEAGUE);
        drafts(COLLEAGUE, letter);
        assertThat(document(letter).draftedBy()).containsExactly(COLLEAGUE);
    }

    private void takesOver(String person, List<ChosenTask> chosen) {
        desk.as(person).loggedIn(() -> {
            assignments.takeOver(PLAN, person, chosen);
            return null;
        });
    }

    @Test
    void aSubstituteNeitherNumbersNorAdministers() {
        String registry = "thu-nghiem.van-phong.van-thu";
        substitute(registry, COLLEAGUE, "2024-12-02", "2024-12-10");
        assertThat(people.worksAs(COLLEAGUE, new Group(PLAN, "van-phong", Role.VAN_THU)))
                .isFalse();
        assertThat(people.groupsOf(COLLEAGUE)).containsExactly(new Group(PLAN, "tai-chinh", Role.CHUYEN_VIEN));
    }

    // ---- signing: scene 5 -------------------------------------------------------------------------------------------

    @Test
    void theDirectorIsAwayHisSubstituteIsNotOfferedTheSignatureAndTheDeputySignsForHim() {
        substitute(CHAIRMAN, UNIT_HEAD, "2024-12-02", "2024-12-10");
        String deputy = staff.hire("pho-chu-tich", CHAIR);
        staff.alsoMake(deputy, CHAIR, SigningCapacity.KT);
        String letter = letter();
        drafts(DRAFTER, letter);

        assertThat(titles(UNIT_HEAD)).as("the substitute's list").isEmpty();
        assertThatThrownBy(() -> desk.as(UNIT_HEAD).does("userTask_sign", letter, Typed.sign("KT")))
                .isInstanceOf(RuntimeException.class);
        assertThat(document(letter).signature()).isNull();

        assertThat(titles(deputy)).hasSize(1);
        desk.as(deputy).does("userTask_sign", letter, Typed.sign("KT"));
        assertThat(document(letter).signature().block())
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "LÃNH ĐẠO");
        assertThat(history(letter)).last().extracting(DocumentEvent::actor).isEqualTo("Kiêm nhiệm pho-chu-tich");
    }

    @Test
    void aPaperOfAuthorisationLetsTheHeadOfAUnitInsideSignUntilItsLastDay() {
        Authorisation paper = authorise("15/GUQ-UBND", "2024-12-02", "2024-12-05");
        String letter = letter();
        drafts(DRAFTER, letter);
        assertThat(titles(UNIT_HEAD)).containsExactly("Ký ban hành: công văn");
        desk.as(UNIT_HEAD).does("userTask_sign", letter, Typed.signAuthorised(paper.id()));
        Document.Signature signature = document(letter).signature();
        assertThat(signature.capacity()).isEqualTo(SigningCapacity.TUQ);
        assertThat(signature.block()).containsExactly("TUQ. CHỦ TỊCH", "LÃNH ĐẠO");
        assertThat(signature.authorisation()).isEqualTo("15/GUQ-UBND ngày 02/12/2024");
        assertThat(history(letter))
                .last()
                .extracting(DocumentEvent::capacity)
                .isEqualTo("TUQ. CHỦ TỊCH / LÃNH ĐẠO (theo Giấy ủy quyền số 15/GUQ-UBND ngày 02/12/2024)");
    }

    @Test
    void aTuqPaperThatEndedYesterdayIsRefused() {
        Authorisation paper = authorise("16/GUQ-UBND", "2024-12-02", "2024-12-05");
        String letter = letter();
        drafts(DRAFTER, letter);
        desk.at("2024-12-06T08:00");
        assertThat(desk.as(UNIT_HEAD).isRefused("userTask_sign", letter, Typed.signAuthorised(paper.id())))
                .as("before the review of the morning")
                .isEqualTo(
                        "Giấy ủy quyền số 16/GUQ-UBND ngày 02/12/2024 đã hết hiệu lực ngày 05/12/2024; hãy trình người"
                                + " có thẩm quyền ký.");
        assertThat(desk.as(UNIT_HEAD).isRefused("userTask_sign", letter, Typed.sendBack("Viết lại.")))
                .startsWith("Bạn không được giao bước này");
        nextDay("2024-12-06T08:01");
        assertThat(titles(UNIT_HEAD)).isEmpty();
        assertThat(document(letter).signature()).isNull();
        assertThat(desk.waitsAt(letter)).containsExactly("userTask_sign");
    }

    @Test
    void aPaperAppliesToOpenTasksFromItsFirstDayAndATakenTaskComesBackWhenItIsTakenBack() {
        String letter = letter();
        drafts(DRAFTER, letter);
        Authorisation paper = authorise("17/GUQ-UBND", "2024-12-03", "2024-12-05");
        assertThat(titles(UNIT_HEAD)).isEmpty();
        nextDay("2024-12-03T07:00");
        assertThat(titles(UNIT_HEAD)).hasSize(1);
        Task task = desk.only("userTask_sign", letter);
        desk.as(UNIT_HEAD).loggedIn(() -> {
            tasks.claim(task.getId(), UNIT_HEAD);
            return null;
        });
        desk.as(CHAIRMAN).loggedIn(() -> {
            authorisations.end(PLAN, paper.id(), CHAIRMAN);
            return null;
        });
        assertThat(desk.only("userTask_sign", letter).getAssignee()).isNull();
        assertThat(titles(UNIT_HEAD)).isEmpty();
        desk.as(CHAIRMAN).does("userTask_sign", letter, Typed.sign("TM"));
    }

    @Test
    void aPaperForOneKindOfDocumentOffersNoOther() {
        Authorisation paper = authorise("18/GUQ-UBND", "2024-12-02", "2024-12-05", "huong-dan");
        String letter = letter();
        drafts(DRAFTER, letter);
        assertThat(titles(UNIT_HEAD)).isEmpty();
        String guidance = desk.begins(PLAN, "huong-dan", "ubnd", DUE);
        drafts(DRAFTER, guidance, 1);
        assertThat(titles(UNIT_HEAD)).hasSize(1);
        events.publishEvent(new RightsReview());
        assertThat(titles(UNIT_HEAD)).hasSize(1);
        desk.as(UNIT_HEAD).does("userTask_sign", guidance, Typed.signAuthorised(paper.id()));
    }

    @Test
    void whoDraftedDoesNotSignByPaperEither() {
        staff.alsoMake(UNIT_HEAD, DRAFTERS);
        try {
            Authorisation paper = authorise("19/GUQ-UBND", "2024-12-02", "2024-12-05");
            String letter = letter();
            drafts(UNIT_HEAD, letter);
            assertThat(desk.as(UNIT_HEAD).isRefused("userTask_sign", letter, Typed.signAuthorised(paper.id())))
                    .startsWith("Người soạn thảo không được ký");
        } finally {
            staff.takeFrom(UNIT_HEAD, DRAFTERS);
        }
    }

    @Test
    void aLeaderWithoutACapacityIsNotOfferedSigning() {
        String idle = staff.hire("chua-co-hinh-thuc-ky", new Group(PLAN, "noi-vu", Role.VAN_THU));
        staff.alsoMake(idle, CHAIR);
        String letter = letter();
        drafts(DRAFTER, letter);
        assertThat(titles(idle)).isEmpty();
        assertThatThrownBy(() -> desk.as(idle).does("userTask_sign", letter, Typed.sign("KT")))
                .isInstanceOf(RuntimeException.class);
    }

    // ---- small units and several hats -------------------------------------------------------------------------------

    @Test
    void inASmallUnitTheDrafterGivesTheNumberButNeverTheSignature() {
        Group registry = new Group(PLAN, "tai-chinh", Role.VAN_THU);
        Group chief = new Group(PLAN, "tai-chinh", Role.LANH_DAO);
        String all = staff.hire("mot-nguoi-nam-vai", new Group(PLAN, "tai-chinh", Role.CHUYEN_VIEN), registry, chief);
        String reports = desk.begins(PLAN, "cong-van", "ubnd", DUE);
        staff.alsoMake(all, DRAFTERS);
        staff.alsoMake(all, CHAIR, SigningCapacity.KT);
        staff.alsoMake(all, new Group(PLAN, "van-phong", Role.VAN_THU));
        drafts(all, reports);
        assertThat(desk.as(all).isRefused("userTask_sign", reports, Typed.sign("KT")))
                .isEqualTo(
                        "Người soạn thảo không được ký văn bản do chính mình soạn; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.");
        desk.as(CHAIRMAN).does("userTask_sign", reports, Typed.sign("TM"));
        var file = desk.as(all).attaches("userTask_issue", reports, "da-ky.pdf");
        desk.as(all).does("userTask_issue", reports, Typed.issue("5", "UBND-NV", "2024-12-02", file));
        assertThat(document(reports).reference().issuedBy()).isEqualTo(all);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private Substitution substitute(String person, String by, String from, String to) {
        return desk.as(person)
                .loggedIn(() -> substitutions.register(
                        PLAN, person, person, by, LocalDate.parse(from), LocalDate.parse(to), "Đi công tác"));
    }

    private Authorisation authorise(String number, String from, String to, String... documents) {
        return desk.as(CHAIRMAN)
                .loggedIn(() -> authorisations.register(
                        PLAN,
                        CHAIRMAN,
                        new Authorisations.Typed(
                                "ubnd",
                                CHAIRMAN,
                                "noi-vu",
                                UNIT_HEAD,
                                number,
                                LocalDate.of(2024, 12, 2),
                                LocalDate.parse(from),
                                LocalDate.parse(to),
                                List.of(documents))));
    }

    /** It is this moment, and the regular review of rights has run. */
    private void nextDay(String moment) {
        desk.at(moment);
        events.publishEvent(new RightsReview());
    }

    private String letter() {
        return desk.begins(PLAN, "cong-van", "ubnd", DUE);
    }

    private void drafts(String person, String dossier) {
        drafts(person, dossier, 0);
    }

    private void drafts(String person, String dossier, int recipients) {
        desk.as(person)
                .does(
                        "userTask_draft",
                        dossier,
                        Typed.draft(Typed.letter("Về việc thử nghiệm", "Nội dung.", recipients)));
    }

    private static String draft() {
        Map<String, Object> letter = Typed.letter("Về việc thử nghiệm", "Nội dung.", 0);
        return Typed.draft(letter);
    }

    private List<String> titles(String person) {
        return desk.as(person).tasks().stream().map(Task::getName).toList();
    }

    private Document document(String dossier) {
        return documents.latest(dossier, dossier.split("/")[1]).orElseThrow();
    }

    private List<DocumentEvent> history(String dossier) {
        return documents.history(document(dossier));
    }
}
