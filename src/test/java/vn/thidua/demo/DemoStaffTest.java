package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.Step;
import vn.thidua.support.ProcessTest;

@ProcessTest
class DemoStaffTest {

    @Autowired
    Plans plans;

    @Test
    void everyStepOfEverySigningChainHasSomebody() {
        for (Plan plan : plans.all()) {
            Set<Group> staffed =
                    rolesOf(plan).stream().map(RoleAssignment::group).collect(Collectors.toSet());
            plan.offices().stream()
                    .filter(Office::hasAccounts)
                    .forEach(office -> plan.signing()
                            .values()
                            .forEach(chain -> chain.forOffice(office)
                                    .steps()
                                    .forEach(step -> assertThat(staffed)
                                            .as("%s, step %s", chain.document(), step.step())
                                            .contains(new Group(plan.id(), step.office(), step.role())))));
        }
    }

    @Test
    void whoeverSignsHasACapacityToSignIn() {
        for (Plan plan : plans.all()) {
            assertThat(rolesOf(plan))
                    .filteredOn(role -> role.group().role() == Role.LANH_DAO)
                    .allMatch(role -> !role.capacities().isEmpty());
            plan.signing().values().stream()
                    .flatMap(chain -> chain.step(Step.KY).stream())
                    .filter(step -> step.capacity() != null
                            && plan.findOffice(step.office()).isPresent())
                    .forEach(step -> assertThat(rolesOf(plan))
                            .filteredOn(role -> role.group().equals(new Group(plan.id(), step.office(), step.role())))
                            .allMatch(role -> role.capacities().contains(step.capacity())));
        }
    }

    @Test
    void aCollectiveIsSignedForAndADeputySignsInTheHeadsPlace() {
        Map<String, RoleAssignment> leaders = rolesOf(plans.plan("dak-lak")).stream()
                .filter(role -> role.group().equals(new Group("dak-lak", "huyen-lak", Role.LANH_DAO)))
                .collect(Collectors.toMap(RoleAssignment::person, Function.identity()));
        assertThat(leaders.get("dak-lak.huyen-lak.lanh-dao"))
                .extracting(RoleAssignment::position, RoleAssignment::capacities)
                .containsExactly("Chủ tịch", Set.of(SigningCapacity.TM));
        assertThat(leaders.get("dak-lak.huyen-lak.pho-lanh-dao"))
                .extracting(RoleAssignment::position, RoleAssignment::capacities)
                .containsExactly("Phó Chủ tịch", Set.of(SigningCapacity.KT));
    }

    @Test
    void someWearSeveralHats() {
        assertThat(rolesOf(plans.plan("dak-lak")))
                .filteredOn(role -> role.person().equals("dak-lak.ban-tdkt.lanh-dao"))
                .extracting(role -> role.group().id(), RoleAssignment::position)
                .containsExactlyInAnyOrder(
                        tuple("dak-lak.ban-tdkt.lanh-dao", "Trưởng ban"),
                        tuple("dak-lak.ban-tdkt.truong-phong", "Trưởng ban"),
                        tuple("dak-lak.so-noi-vu.lanh-dao", "Phó Giám đốc"),
                        tuple("dak-lak.hdtdkt-tinh.thanh-vien-hd", "Thành viên Hội đồng"));
        assertThat(rolesOf(plans.plan("dak-lak")))
                .filteredOn(role -> role.person().equals("dak-lak.ban-tdkt.chuyen-vien"))
                .extracting(role -> role.group().role())
                .containsExactlyInAnyOrder(Role.CHUYEN_VIEN, Role.VAN_THU, Role.THU_KY_HD);
    }

    @Test
    void aProvincesCouncilHasTwentyTwoMembersUnderTheChairmanOfTheProvince() {
        for (String plan : List.of("dak-lak", "lang-son")) {
            List<RoleAssignment> members = in(plan, "hdtdkt-tinh", Role.THANH_VIEN_HD);
            assertThat(members)
                    .extracting(RoleAssignment::person)
                    .doesNotHaveDuplicates()
                    .hasSize(22);
            assertThat(members)
                    .extracting(RoleAssignment::person, RoleAssignment::position)
                    .contains(
                            tuple(plan + ".ubnd-tinh.lanh-dao", "Chủ tịch Hội đồng"),
                            tuple(plan + ".ubnd-tinh.pho-lanh-dao", "Phó Chủ tịch Hội đồng"),
                            tuple(plan + ".so-noi-vu.lanh-dao", "Thành viên Hội đồng"),
                            tuple(plan + ".ban-tdkt.lanh-dao", "Thành viên Hội đồng"),
                            tuple(plan + ".ubmttq-tinh.lanh-dao", "Thành viên Hội đồng"),
                            tuple(plan + ".hdtdkt-tinh.thanh-vien-hd", "Thành viên Hội đồng"));
            assertThat(in(plan, "hdtdkt-tinh", Role.LANH_DAO))
                    .extracting(RoleAssignment::person, RoleAssignment::capacities)
                    .as("one head")
                    .containsExactlyInAnyOrder(
                            tuple(plan + ".ubnd-tinh.lanh-dao", Set.of(SigningCapacity.TM)),
                            tuple(plan + ".ubnd-tinh.pho-lanh-dao", Set.of(SigningCapacity.KT)),
                            tuple(plan + ".hdtdkt-tinh.lanh-dao", Set.of(SigningCapacity.KT)),
                            tuple(plan + ".hdtdkt-tinh.pho-lanh-dao", Set.of(SigningCapacity.KT)));
            assertThat(in(plan, "hdtdkt-tinh", Role.THU_KY_HD))
                    .extracting(RoleAssignment::person)
                    .containsExactlyInAnyOrder(plan + ".hdtdkt-tinh.thu-ky-hd", plan + ".ban-tdkt.chuyen-vien");
        }
    }

    @Test
    void noMemberOfACouncilComesFromAnOfficeThatEndsBeforeThePlan() {
        for (Plan plan : plans.all()) {
            DemoCouncil.of(plan).stream()
                    .flatMap(council -> council.represented().stream())
                    .forEach(office -> assertThat(office.validTo()).isNull());
        }
    }

    @Test
    void theWardsCouncilHasNineAndItsSecretaryDoesNotVote() {
        assertThat(in("nguyen-nghiem", "hdtdkt-phuong", Role.THANH_VIEN_HD))
                .extracting(RoleAssignment::person)
                .containsExactlyInAnyOrder(
                        "nguyen-nghiem.ubnd-phuong.lanh-dao",
                        "nguyen-nghiem.ubnd-phuong.pho-lanh-dao",
                        "nguyen-nghiem.hdtdkt-phuong.thanh-vien-hd",
                        "nguyen-nghiem.ubmttq-phuong.lanh-dao",
                        "nguyen-nghiem.hoi-lhpn-phuong.lanh-dao",
                        "nguyen-nghiem.hoi-nong-dan-phuong.lanh-dao",
                        "nguyen-nghiem.hoi-ccb-phuong.lanh-dao",
                        "nguyen-nghiem.doan-thanh-nien-phuong.lanh-dao",
                        "nguyen-nghiem.dia-chinh-xay-dung.chuyen-vien");
    }

    private List<RoleAssignment> in(String plan, String office, Role role) {
        return rolesOf(plans.plan(plan)).stream()
                .filter(each -> each.group().equals(new Group(plan, office, role)))
                .toList();
    }

    @Test
    void everyOfficeHasOneAccountPerRoleAndAPostHasOne() {
        for (Plan plan : plans.all()) {
            Set<String> accounts =
                    DemoStaff.of(plan).people().stream().map(Person::id).collect(Collectors.toSet());
            for (Office office :
                    plan.offices().stream().filter(Office::hasAccounts).toList()) {
                String prefix = plan.id() + "." + office.id() + ".";
                assertThat(accounts)
                        .filteredOn(account -> account.startsWith(prefix)
                                && !account.endsWith(".quan-tri")
                                && !account.endsWith(".giam-sat")
                                && !account.endsWith("-hd"))
                        .as("%s of %s", office.id(), plan.id())
                        .containsExactlyInAnyOrderElementsOf((office.kind() == OfficeKind.CHUC_DANH
                                        ? Stream.of("chuyen-vien")
                                        : Stream.of(
                                                "chuyen-vien", "truong-phong", "lanh-dao", "pho-lanh-dao", "van-thu"))
                                .map(prefix::concat)
                                .toList());
            }
        }
    }

    @Test
    void theWardsClerkIsOnePersonWithFiveHatsAndNoneToSignWith() {
        assertThat(rolesOf(plans.plan("nguyen-nghiem")))
                .filteredOn(role -> role.person().equals("nguyen-nghiem.van-phong-thong-ke.chuyen-vien"))
                .extracting(role -> role.group().id(), RoleAssignment::position)
                .containsExactlyInAnyOrder(
                        tuple("nguyen-nghiem.van-phong-thong-ke.chuyen-vien", "Công chức Văn phòng – Thống kê"),
                        tuple("nguyen-nghiem.van-phong-thong-ke.van-thu", "Công chức Văn phòng – Thống kê"),
                        tuple("nguyen-nghiem.ubnd-phuong.van-thu", "Văn thư"),
                        tuple("nguyen-nghiem.hdtdkt-phuong.thu-ky-hd", "Thư ký Hội đồng"));
        assertThat(rolesOf(plans.plan("nguyen-nghiem")))
                .filteredOn(role -> role.group().equals(new Group("nguyen-nghiem", "ubnd-phuong", Role.LANH_DAO)))
                .extracting(RoleAssignment::person, RoleAssignment::position, RoleAssignment::capacities)
                .containsExactlyInAnyOrder(
                        tuple("nguyen-nghiem.ubnd-phuong.lanh-dao", "Chủ tịch", Set.of(SigningCapacity.TM)),
                        tuple("nguyen-nghiem.ubnd-phuong.pho-lanh-dao", "Phó Chủ tịch", Set.of(SigningCapacity.KT)));
    }

    @Test
    void nobodyCanTakeThemForRealPeople() {
        for (Plan plan : plans.all()) {
            List<Person> people = DemoStaff.of(plan).people();
            assertThat(people)
                    .extracting(Person::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[a-z0-9]+([.-][a-z0-9]+)*"));
            assertThat(people).extracting(Person::email).allMatch(mail -> mail.endsWith("@demo.invalid"));
            assertThat(people).extracting(Person::fullName).allMatch(name -> name.contains(" – "));
        }
    }

    private static List<RoleAssignment> rolesOf(Plan plan) {
        return DemoStaff.of(plan).roles();
    }
}
