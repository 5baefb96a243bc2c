package vn.thidua.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentArchive;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Substitutions;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeProperty;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * However tasks wander in the engine – given, passed on, handed over, done by substitutes – nobody signs what he drafted. People
 * wear hats of drafting and signing at once, which is where it could go wrong.
 */
class MovedWorkPropertiesTest extends OfficeProperty {

    private static final String PLAN = "thu-nghiem";
    private static final String DUE = "2024-12-20";
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);
    private static final Group DRAFTERS = new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN);
    private static final Group HEADS = new Group(PLAN, "noi-vu", Role.TRUONG_PHONG);
    private static final Group SIGNERS = new Group(PLAN, "ubnd", Role.LANH_DAO);
    private static final List<String> CAST = List.of("di-chuyen-0", "di-chuyen-1", "di-chuyen-2");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    Assignments assignments;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Substitutions substitutions;

    @Autowired
    DocumentArchive documents;

    private final List<String> letters = new ArrayList<>();
    /** What came about in all tries together. */
    private static final Set<What> DONE = EnumSet.noneOf(What.class);

    private enum What {
        DRAFT,
        SIGN,
        RETURN,
        PASS_ON,
        HAND_OVER,
        SUBSTITUTE
    }

    /** Somebody tries something on one of the two newest letters, perhaps with somebody else; a refusal is an answer. */
    private record Deed(What what, int by, int other, int letter) {}

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void nobodySignsWhatHeDraftedHoweverTasksWander(@ForAll("histories") List<Deed> history) {
        desk.at(TODAY + "T08:00");
        for (String person : CAST) {
            staff.hire(person, DRAFTERS, HEADS, SIGNERS);
            staff.alsoMake(person, SIGNERS, SigningCapacity.KT);
        }
        letters.add(desk.begins(PLAN, "cong-van", "ubnd", DUE));
        letters.add(desk.begins(PLAN, "cong-van", "ubnd", DUE));
        for (Deed deed : history) {
            try {
                desk.as(CAST.get(deed.by())).loggedIn(() -> {
                    tries(deed, letters.get(letters.size() - 1 - deed.letter()));
                    return null;
                });
                DONE.add(deed.what());
                if (deed.what() == What.SIGN) {
                    letters.add(desk.begins(PLAN, "cong-van", "ubnd", DUE)); // there is always something left to move
                }
            } catch (Refusal | NotFound | NotAllowed | Conflict | AuthorizationException no) {
                assertThat(no).hasMessageMatching("(?s)\\p{Lu}.*");
            }
            letters.forEach(this::isNotSignedByADrafter);
        }
    }

    /** So that a property that refuses everything does not pass. */
    @AfterProperty
    void somethingHappened() {
        assertThat(DONE).contains(What.DRAFT, What.SIGN, What.HAND_OVER, What.PASS_ON);
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        Arbitrary<Integer> who = Arbitraries.integers().between(0, CAST.size() - 1);
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        who,
                        who,
                        Arbitraries.integers().between(0, 1))
                .as(Deed::new)
                .list()
                .ofMinSize(40)
                .ofMaxSize(60);
    }

    private void tries(Deed deed, String letter) {
        String by = CAST.get(deed.by());
        String other = CAST.get(deed.other());
        switch (deed.what()) {
            case DRAFT ->
                submits(
                        by,
                        "userTask_draft",
                        letter,
                        Typed.json("action", "submit", "content", Typed.letter("Thử", "Nội dung.", 0)));
            case SIGN -> submits(by, "userTask_sign", letter, Typed.sign("KT"));
            case RETURN -> submits(by, "userTask_sign", letter, Typed.sendBack("Viết lại."));
            case PASS_ON -> {
                Task task = open(letter);
                assignments.passOn(PLAN, by, List.of(new ChosenTask(task.getId(), task.getAssignee())), other, null);
            }
            case HAND_OVER -> handOvers.handOver(PLAN, by, by, other, TODAY, null);
            case SUBSTITUTE -> substitutions.register(PLAN, by, by, other, TODAY, TODAY.plusDays(1), "Nghỉ phép");
        }
    }

    private void submits(String by, String key, String letter, String submission) {
        if (desk.open(key, letter).isEmpty()) {
            throw new NotFound();
        }
        desk.as(by).does(key, letter, submission);
    }

    private Task open(String letter) {
        return tasks.createTaskQuery().processInstanceBusinessKey(letter).list().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void isNotSignedByADrafter(String letter) {
        documents
                .latest(letter, "cong-van")
                .filter(document -> document.signature() != null)
                .ifPresent(document -> assertThat(document.draftedBy())
                        .as("drafters of a signed letter")
                        .doesNotContain(document.signature().signer()));
    }
}
