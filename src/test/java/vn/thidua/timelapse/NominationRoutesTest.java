package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.guidance.GuidedWindows;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/**
 * Every award form of a plan, for every kind of nominee that it allows and from every level that may propose it, goes the whole
 * way: out of a window that a guidance opened, level by level with whatever the decision table asks for there, to a decision here
 * or the record of one above, and into the register. All lists of a plan are on their way side by side.
 */
@OfficeTest
class NominationRoutesTest {

    /** Before the districts end, so that every form has somebody who may confer it. */
    private static final String NOVEMBER = "2024-11-04T08:00";

    private static final String FINAL_REVIEW = "2030-09-02T08:00";

    @Autowired
    AwardRoad road;

    @Autowired
    ProposalsOfPlan proposals;

    @Autowired
    GuidedWindows guided;

    @Autowired
    AwardWindows windows;

    @Autowired
    AwardPaths paths;

    @Autowired
    AwardRegister register;

    @Autowired
    WalkedLevels walked;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Plans plans;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dak-lak", "nguyen-nghiem", "lang-son", "sgddt-dak-nong", "sldtbxh-binh-phuoc", "de-nghi"})
    void everyFormComesIntoTheRegister(String id) {
        comesIntoTheRegister(id, NOVEMBER, EnumSet.allOf(Occasion.class));
    }

    /** The second phase is over, the offices are those after the reorganisation, and another decree counts. */
    @Test
    void everyFormOfTheFinalReviewComesIntoTheRegister() {
        comesIntoTheRegister("dak-lak", FINAL_REVIEW, EnumSet.of(Occasion.TONG_KET));
    }

    private void comesIntoTheRegister(String id, String day, Set<Occasion> occasions) {
        Plan plan = plans.plan(id);
        staff.hireFor(id);
        desk.at(day);
        openWindows(plan, occasions);
        List<Proposal> chosen = proposals.of(plan, windows.of(id), VietnamTime.dateOf(desk.now()));
        assertThat(chosen.stream().map(each -> each.form().id() + " " + each.kind()))
                .as("every form for every kind")
                .containsAll(offered(plan, occasions));

        AwardRoad.Walk walk = road.in(id);
        Map<String, Proposal> written = new LinkedHashMap<>();
        chosen.stream()
                .collect(Collectors.groupingBy(Proposal::list, LinkedHashMap::new, Collectors.toList()))
                .forEach((list, some) -> written.putAll(sends(plan, walk, list.writer(), some)));
        walk.toTheEnd();

        assertThat(walked.open(id)).as("along %s", walk.trace()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(id).list())
                .extracting(ProcessInstance::getBusinessKey)
                .as("instances that are left")
                .isEmpty();
        Map<String, List<Award>> awards =
                register.ofNominations(id, written.keySet()).stream().collect(Collectors.groupingBy(Award::nomination));
        walk.rows().forEach(row -> came(written.get(row.id()), row, awards.getOrDefault(row.id(), List.of())));
    }

    /** What the plan offers on an occasion whose window is open. */
    private List<String> offered(Plan plan, Set<Occasion> occasions) {
        return plan.awards().stream()
                .filter(award -> occasions.contains(award.occasion()))
                .filter(award -> guided.rewards(plan, award.occasion()))
                .flatMap(award -> award.forms().stream()
                        .flatMap(form -> award.nominees().stream().map(kind -> form + " " + kind)))
                .distinct()
                .toList();
    }

    private void openWindows(Plan plan, Set<Occasion> occasions) {
        AwardRoad.Walk guidances = road.in(plan.id());
        plan.awards().stream()
                .map(award -> award.occasion())
                .distinct()
                .filter(occasions::contains)
                .filter(occasion -> guided.rewards(plan, occasion))
                .forEach(occasion -> guided.guide(plan, occasion));
        guidances.toTheEnd();
    }

    private Map<String, Proposal> sends(Plan plan, AwardRoad.Walk walk, String office, List<Proposal> some) {
        String person = new Group(plan.id(), office, Role.CHUYEN_VIEN).id();
        Map<String, Proposal> drafts = new LinkedHashMap<>();
        some.forEach(each -> drafts.put(desk.as(person).loggedIn(() -> proposals.write(plan, each, person)), each));
        walk.with(office, new ArrayList<>(drafts.keySet()), person);
        return drafts;
    }

    private void came(Proposal proposal, Nomination row, List<Award> awards) {
        assertThat(row.status()).as("%s", proposal).isEqualTo(NominationStatus.DA_KHEN);
        AwardPath path = paths.get(row.path());
        assertThat(path.levels())
                .as("levels of %s from %s", proposal, proposal.level())
                .extracting(PathLevel::level)
                .containsExactlyElementsOf(ExpectedLevels.of(proposal.form().formClass(), proposal.level()));
        assertThat(walked.of(row.id()))
                .as("what was done for %s", proposal)
                .containsExactlyElementsOf(path.levels().stream()
                        .filter(level -> !level.outside())
                        .map(WalkedLevels.Walked::asDecided)
                        .toList());
        boolean outside = path.last().outside();
        assertThat(awards).as("awards of %s", proposal).singleElement().satisfies(award -> {
            assertThat(award.nominee()).isEqualTo(row.nominee());
            assertThat(award.form()).isEqualTo(row.form());
            assertThat(award.formName()).isEqualTo(proposal.form().name() + (row.grade() == null ? "" : " hạng Ba"));
            assertThat(award.occasion()).isEqualTo(proposal.window().occasion());
            assertThat(award.decision().outside()).isEqualTo(outside);
            assertThat(outside ? walked.recorded(row.id()) : walked.decided(row.id()))
                    .as("number of the decision on %s", proposal)
                    .containsExactly(award.decision().number());
        });
        assertThat(outside ? walked.decided(row.id()) : walked.recorded(row.id()))
                .isEmpty();
    }
}
