package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.organisation.Group;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/**
 * A list of an award form goes the whole way, level by level, to a decision here or the record of one above, and into the register.
 * Councils sit on the way where the rules ask for them.
 */
@OfficeTest
class NominationRoutesTest {

    private static final List<String> PLANS = List.of("de-nghi");

    @Autowired
    AwardRoad road;

    @Autowired
    DraftedNominations drafted;

    @Autowired
    AwardPaths paths;

    @Autowired
    AwardRegister register;

    @Autowired
    Nominees nominees;

    @Autowired
    Plans plans;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    /** A way that exists: who proposes whom. */
    private record Way(Plan plan, AwardForm form, NomineeKind kind, Office proposer, AwardPath path) {

        String name() {
            return "%s: %s (%s) of %s".formatted(plan.id(), form.id(), kind.code(), proposer.id());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFormComesIntoTheRegister() {
        desk.at("2024-11-01T08:00");
        return PLANS.stream()
                .flatMap(plan -> plans.plan(plan).awardForms().stream()
                        .map(form -> DynamicTest.dynamicTest(
                                plan + ": " + form.id(), () -> goes(way(plans.plan(plan), form)))));
    }

    private Way way(Plan plan, AwardForm form) {
        LocalDate today = LocalDate.of(2024, 11, 1);
        return plan.awards().stream()
                .filter(award -> award.forms().contains(form.id()))
                .flatMap(award -> plan.officesNamed(award.proposers(), today).stream()
                        .filter(Office::hasAccounts)
                        .flatMap(office -> award.nominees().stream()
                                .flatMap(kind -> path(plan, form, kind, office, today).stream())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may propose " + form.id() + " in " + plan.id()));
    }

    private Optional<Way> path(Plan plan, AwardForm form, NomineeKind kind, Office office, LocalDate day) {
        try {
            return Optional.of(
                    new Way(plan, form, kind, office, paths.pathFor(plan.id(), form.id(), kind, office.id(), day)));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    private void goes(Way way) {
        desk.at("2024-11-01T08:00");
        String plan = way.plan().id();
        staff.hireFor(plan);
        Stream.concat(
                        Stream.of(way.proposer().id()),
                        way.path().levels().stream()
                                .filter(level -> !level.outside())
                                .map(level -> level.receiver()))
                .distinct()
                .filter(office -> way.plan().office(office).hasAccounts())
                .forEach(office -> secondSpecialist(plan, office));
        String author = new Group(plan, way.proposer().id(), Role.CHUYEN_VIEN).id();
        String window = plan + "/award-window/thu/" + way.form().id();
        List<String> drafts = new ArrayList<>();
        for (int n = 1; n <= 2; n++) {
            drafts.add(drafted.of(
                    nominees.register(
                            plan,
                            Particulars.of(
                                    way.kind(),
                                    "Điển hình %s %d".formatted(way.form().id(), n),
                                    null),
                            author),
                    way.proposer().id(),
                    window,
                    way.form().id(),
                    author));
        }
        AwardRoad.Walk walk =
                road.from(plan, way.proposer().id(), drafts, author).toTheEnd();
        assertThat(walk.rows())
                .as("%s along %s", way.name(), walk.trace())
                .extracting(Nomination::status)
                .containsOnly(NominationStatus.DA_KHEN);
        assertThat(register.ofNominations(plan, drafts)).hasSize(2);
    }

    /** Somebody else than the one who drafts checks. */
    private void secondSpecialist(String plan, String office) {
        staff.hire(plan + "." + office + ".chuyen-vien-2", new Group(plan, office, Role.CHUYEN_VIEN));
    }
}
