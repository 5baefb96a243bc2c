package vn.thidua.awardrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import vn.thidua.plan.Award;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.TestPlans;
import vn.thidua.platform.error.Refusal;

/** Whatever a plan offers, to whomever and whenever: the path ends at somebody who may confer it. */
class AwardPathsPropertiesTest {

    private static final Map<String, Plan> PLANS = Stream.of(
                    "dak-lak", "lang-son", "nguyen-nghiem", "sgddt-dak-nong", "sldtbxh-binh-phuoc")
            .map(id -> TestPlans.load(Path.of("src/main/resources/plans", id, "plan.yaml")))
            .collect(Collectors.toMap(Plan::id, plan -> plan));

    private final AwardPaths paths = new AwardPaths(
            new Plans() {
                @Override
                public Plan plan(String id) {
                    return PLANS.get(id);
                }

                @Override
                public Collection<Plan> all() {
                    return PLANS.values();
                }
            },
            new DecisionTables(null, new TableFiles(), Clock.systemUTC()),
            null);

    record Question(String plan, AwardForm form, NomineeKind kind, Office proposer, LocalDate date) {}

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(PLANS.values())
                .flatMap(plan -> Combinators.combine(
                                Arbitraries.of(plan.awards()),
                                Dates.dates().between(LocalDate.of(2023, 1, 1), LocalDate.of(2030, 12, 31)))
                        .as((award, date) -> Map.entry(award, date))
                        .flatMap(at -> Combinators.combine(
                                        Arbitraries.of(at.getKey().forms()),
                                        Arbitraries.of(at.getKey().nominees()),
                                        Arbitraries.of(
                                                proposers(plan, at.getKey().proposers())))
                                .as((form, kind, proposer) ->
                                        new Question(plan.id(), plan.awardForm(form), kind, proposer, at.getValue()))));
    }

    @Property(tries = 3000)
    void a_path_ends_at_somebody_who_may_confer_and_no_level_comes_twice(@ForAll("questions") Question asked) {
        Plan plan = PLANS.get(asked.plan());
        AwardPath path;
        try {
            path = paths.computed(
                    TableFiles.version(plan.id()),
                    plan.id(),
                    asked.form().id(),
                    asked.kind(),
                    asked.proposer().id(),
                    asked.date());
        } catch (Refusal e) {
            assertThat(nobodyCould(plan, asked)).as(e.getMessage()).isTrue();
            return;
        }
        List<PathLevel> levels = path.levels();
        assertThat(levels).extracting(PathLevel::level).doesNotHaveDuplicates();
        assertThat(levels.stream().map(PathLevel::decides).toList())
                .isEqualTo(Stream.concat(Stream.generate(() -> false).limit(levels.size() - 1L), Stream.of(true))
                        .toList());
        assertThat(plan.names(asked.form().decidedBy(), path.last().authority()))
                .isTrue();
        assertThat(levels).allSatisfy(level -> {
            assertThat(plan.office(level.authority()).existsOn(asked.date())).isTrue();
            assertThat(plan.office(level.receiver()).existsOn(asked.date())).isTrue();
            assertThat(level.outside()).isEqualTo(!plan.office(level.receiver()).hasAccounts());
            assertThat(level.outside() || (level.decides() ? level.decision() : level.submission()) != null)
                    .as("papers of %s", level)
                    .isTrue();
            assertThat(level.workingDays()).isPositive();
            assertThat(level.basis()).isNotBlank();
        });
        boolean left = false;
        for (PathLevel level : levels) {
            assertThat(left && !level.outside())
                    .as("comes back from outside at %s", level.level())
                    .isFalse();
            left = left || level.outside();
        }
    }

    /** The eve and the morning of every change of the law, and the years of the reviews. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2023-11-01",
                    "2023-12-31",
                    "2024-01-01",
                    "2024-11-04",
                    "2025-06-30",
                    "2025-07-01",
                    "2025-12-01",
                    "2028-11-01",
                    "2030-12-01")
            .map(LocalDate::parse)
            .toList();

    @Example
    void what_somebody_may_confer_on_a_day_somebody_may_propose_whoever_is_nominated() {
        for (Plan plan : PLANS.values()) {
            for (LocalDate day : daysOf(plan)) {
                plan.awards()
                        .forEach(award -> award.forms().stream()
                                .map(plan::awardForm)
                                .filter(form -> !plan.officesNamed(form.decidedBy(), day)
                                        .isEmpty())
                                .forEach(form -> assertThat(award.nominees())
                                        .allSatisfy(kind -> assertThat(plan.officesNamed(award.proposers(), day))
                                                .as("%s: %s for %s on %s", plan.id(), form.id(), kind, day)
                                                .anySatisfy(office -> assertThat(path(plan, form, kind, office, day))
                                                        .isPresent()))));
            }
        }
    }

    @Example
    void whatever_a_level_signs_is_signed_by_offices_that_are_there() {
        for (Plan plan : PLANS.values()) {
            for (LocalDate day : daysOf(plan)) {
                for (Award award : plan.awards()) {
                    plan.officesNamed(award.proposers(), day)
                            .forEach(office -> award.forms().stream()
                                    .map(plan::awardForm)
                                    .flatMap(form ->
                                            path(plan, form, award.nominees().get(0), office, day).stream())
                                    .forEach(path -> requireSigners(plan, path, office, day)));
                }
            }
        }
    }

    /** Those on which the movement goes on. */
    private static List<LocalDate> daysOf(Plan plan) {
        return DAYS.stream()
                .filter(day -> plan.phases().stream()
                        .anyMatch(phase -> !phase.starts()
                                        .firstDay(day.getYear())
                                        .filter(day::isBefore)
                                        .isPresent()
                                && !phase.ends()
                                        .lastDay(day.getYear())
                                        .filter(day::isAfter)
                                        .isPresent()))
                .toList();
    }

    private static void requireSigners(Plan plan, AwardPath path, Office proposer, LocalDate day) {
        Office writer = proposer.hasAccounts() ? proposer : plan.office(plan.enterer(proposer, day));
        requireSigners(plan, "to-trinh-khen-thuong-don-vi", writer, day);
        path.levels().stream()
                .filter(level -> !level.outside())
                .forEach(level -> requireSigners(
                        plan,
                        level.decides() ? level.decision() : level.submission(),
                        plan.office(level.authority()),
                        day));
    }

    private static void requireSigners(Plan plan, String document, Office own, LocalDate day) {
        assertThat(plan.signing(document).forOffice(own).steps()).allSatisfy(step -> {
            Office office = plan.office(plan.officeOn(step.office(), day));
            assertThat(office.hasAccounts() && office.existsOn(day))
                    .as("%s: %s of %s is signed by %s on %s", plan.id(), document, own.id(), office.id(), day)
                    .isTrue();
        });
    }

    private Optional<AwardPath> path(Plan plan, AwardForm form, NomineeKind kind, Office proposer, LocalDate day) {
        try {
            return Optional.of(
                    paths.computed(TableFiles.version(plan.id()), plan.id(), form.id(), kind, proposer.id(), day));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    /** Nobody who may confer it exists then, the proposer is gone, or a unit would confer on its own that may not. */
    private static boolean nobodyCould(Plan plan, Question asked) {
        return !asked.proposer().existsOn(asked.date())
                || plan.officesNamed(asked.form().decidedBy(), asked.date()).isEmpty()
                || asked.form().formClass() == FormClass.GIAY_KHEN_TRUC_THUOC
                        && !plan.names(
                                asked.form().decidedBy(), asked.proposer().id());
    }

    private static List<Office> proposers(Plan plan, List<String> named) {
        return plan.offices().stream()
                .filter(each -> plan.names(named, each.id()))
                .toList();
    }
}
