package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.Body;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Award;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.OfficeTest;

@OfficeTest
class DemoRoutesTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, 11, 1);

    @Autowired
    Plans plans;

    @Autowired
    AwardPaths paths;

    @ParameterizedTest
    @CsvSource({
        "dak-lak, SO_KET, bang-khen-ubnd-tinh, HOI_DONG, giay-khen, KHONG",
        "lang-son, HANG_NAM, bang-khen-ubnd-tinh, HOI_DONG, giay-khen, KHONG",
        "nguyen-nghiem, HANG_NAM, giay-khen-ubnd-phuong, HOI_DONG, giay-khen-ubnd-phuong, HOI_DONG"
    })
    void aListCanWaitBeforeTheCouncilAndAnotherBeforeADecision(
            String planId, Occasion occasion, String toVote, Body voting, String toDecide, Body deciding) {
        Plan plan = plans.plan(planId);
        DemoRoutes routes = routes(plan, occasion);
        assertThat(routes.toVote()).hasValueSatisfying(route -> {
            assertThat(route.form()).isEqualTo(toVote);
            assertThat(route.first().body()).isEqualTo(voting);
            assertThat(route.first().council()).isEqualTo(plan.council().own());
        });
        assertThat(routes.toDecide()).hasValueSatisfying(route -> {
            assertThat(route.form()).isEqualTo(toDecide);
            assertThat(route.first().body()).isEqualTo(deciding);
            assertThat(route.first().decides()).isTrue();
        });
        assertThat(routes.toCheck()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"dak-lak, SO_KET", "lang-son, HANG_NAM", "nguyen-nghiem, HANG_NAM"})
    void everyOfficeThatProposesHasSomebodyToWriteAndTheCouncilASecretary(String planId, Occasion occasion) {
        Plan plan = plans.plan(planId);
        Set<Group> staffed =
                DemoStaff.of(plan).roles().stream().map(RoleAssignment::group).collect(Collectors.toSet());
        DemoRoutes routes = routes(plan, occasion);
        List.of(routes.toCheck(), routes.toVote(), routes.toDecide()).stream()
                .flatMap(Optional::stream)
                .flatMap(route -> route.proposers().stream())
                .forEach(office -> assertThat(staffed).contains(new Group(planId, office.id(), Role.CHUYEN_VIEN)));
        assertThat(staffed).contains(new Group(planId, plan.council().own(), Role.THU_KY_HD));
    }

    private DemoRoutes routes(Plan plan, Occasion occasion) {
        Award award = plan.awards().stream()
                .filter(each -> each.occasion() == occasion)
                .findFirst()
                .orElseThrow();
        List<Office> proposers = plan.officesNamed(award.proposers(), BEGIN);
        return DemoRoutes.of(award.forms(), NomineeKind.HO_GIA_DINH, proposers, (form, kind, office) -> {
            try {
                return Optional.of(paths.pathFor(plan.id(), form, kind, office.id(), BEGIN));
            } catch (Refusal no) {
                return Optional.empty();
            }
        });
    }
}
