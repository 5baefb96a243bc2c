package vn.thidua.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Approval;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;

/**
 * Invented people of a plan, derived from its offices; each account is {@code <plan>.<office>.<role>} with a mail address that
 * cannot exist. Every office has its four roles and a deputy head; a post ({@link OfficeKind#CHUC_DANH}) is one person, the
 * account {@code <plan>.<post>.chuyen-vien}, who has every role that the plan's signing chains give the post. Some wear several
 * hats, as in life:
 *
 * <ul>
 *   <li>the head of a section (trưởng phòng) is also a chuyên viên: somebody else has to check what the first one proposed;
 *   <li>where documents pass fewer than three hands, the chuyên viên is also the văn thư;
 *   <li>the head of a unit inside another office is also who approves the unit's texts (trưởng phòng);
 *   <li>the head of the consolidating unit is also a deputy head of the office it belongs to;
 *   <li>a consolidator who is a post is also the văn thư of the office it belongs to;
 *   <li>the specialist of the council's standing office, or who holds that post, is also the council's secretary; its chairman and
 *       its members are heads of offices, see {@link DemoCouncil}.
 * </ul>
 */
final class DemoStaff {

    /** Account of the deputy head, who has the role {@link Role#LANH_DAO} like the head. */
    private static final String DEPUTY = "pho-lanh-dao";

    private static final List<Role> OF_AN_OFFICE =
            List.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO, Role.VAN_THU);

    private static final String HEAD_TITLE = "Thủ trưởng";

    private final Plan plan;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<RoleAssignment> roles = new ArrayList<>();

    private DemoStaff(Plan plan) {
        this.plan = plan;
    }

    static DemoStaff of(Plan plan) {
        var staff = new DemoStaff(plan);
        plan.offices().stream().filter(Office::hasAccounts).forEach(staff::hire);
        staff.hireForThePlan();
        staff.giveSecondHats();
        return staff;
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<RoleAssignment> roles() {
        return List.copyOf(roles);
    }

    private void hire(Office office) {
        if (isPost(office)) {
            hireForPost(office);
            return;
        }
        OF_AN_OFFICE.stream()
                .filter(role -> role != Role.LANH_DAO || !isCouncil(office))
                .forEach(role -> hire(office, role.code(), role.label(), role));
        if (isCouncil(office)) {
            hireUnderTheChairman(office);
        }
        hire(office, DEPUTY, "Phó lãnh đạo", Role.LANH_DAO);
    }

    /** The head of the council is the head of the issuer; its own leader signs in his place. */
    private void hireUnderTheChairman(Office council) {
        String id = account(council, Role.LANH_DAO);
        people.put(
                id,
                new Person(id, plan.id(), Role.LANH_DAO.label() + " – " + council.shortName(), id + "@demo.invalid"));
        give(id, council, Role.LANH_DAO, deputyTitle(council), EnumSet.of(SigningCapacity.KT));
    }

    private boolean isCouncil(Office office) {
        return plan.council() != null && office.id().equals(plan.council().own());
    }

    /** One person's post has no section and no head inside: whoever holds it drafts and sends. */
    private void hireForPost(Office post) {
        String id = account(post, Role.CHUYEN_VIEN);
        people.put(id, new Person(id, plan.id(), "Người đảm nhiệm – " + post.shortName(), id + "@demo.invalid"));
        var needed = EnumSet.of(Role.CHUYEN_VIEN);
        plan.signing().values().stream()
                .flatMap(chain -> chain.forOffice(post).steps().stream())
                .filter(step -> step.office().equals(post.id()))
                .forEach(step -> needed.add(step.role()));
        needed.forEach(role -> give(
                id,
                post,
                role,
                post.name(),
                role == Role.LANH_DAO ? EnumSet.of(headsCapacity(post)) : EnumSet.noneOf(SigningCapacity.class)));
    }

    private static boolean isPost(Office office) {
        return office.kind() == OfficeKind.CHUC_DANH;
    }

    private void hireForThePlan() {
        Office issuer = plan.office(plan.issuer());
        hire(issuer, Role.QUAN_TRI.code(), Role.QUAN_TRI.label(), Role.QUAN_TRI);
        hire(issuer, Role.GIAM_SAT.code(), Role.GIAM_SAT.label(), Role.GIAM_SAT);
    }

    private void hire(Office office, String account, String name, Role role) {
        String id = plan.id() + "." + office.id() + "." + account;
        people.put(id, new Person(id, plan.id(), name + " – " + office.shortName(), id + "@demo.invalid"));
        if (account.equals(DEPUTY)) {
            give(id, office, role, deputyTitle(office), EnumSet.of(SigningCapacity.KT));
        } else if (role == Role.LANH_DAO) {
            give(id, office, role, headTitle(office), EnumSet.of(headsCapacity(office)));
        } else {
            give(id, office, role, role.label(), EnumSet.noneOf(SigningCapacity.class));
        }
    }

    private void giveSecondHats() {
        for (Office office : plan.offices()) {
            if (!office.hasAccounts() || isPost(office)) {
                continue;
            }
            also(office, Role.TRUONG_PHONG, office, Role.CHUYEN_VIEN, Role.CHUYEN_VIEN.label());
            if (office.approval() != Approval.BA_CAP) {
                also(office, Role.CHUYEN_VIEN, office, Role.VAN_THU, Role.VAN_THU.label());
            }
            if (office.partOf() != null) {
                also(office, Role.LANH_DAO, office, Role.TRUONG_PHONG, headTitle(office));
            }
        }
        DemoCouncil.of(plan).ifPresent(this::setUp);
        if (plan.reporting() != null) {
            Office consolidator = plan.office(plan.reporting().consolidator());
            if (isPost(consolidator)) {
                plan.findOffice(String.valueOf(consolidator.partOf()))
                        .filter(Office::hasAccounts)
                        .ifPresent(whole ->
                                also(consolidator, Role.CHUYEN_VIEN, whole, Role.VAN_THU, Role.VAN_THU.label()));
                return;
            }
            plan.findOffice(String.valueOf(consolidator.partOf()))
                    .filter(Office::hasAccounts)
                    .ifPresent(whole -> give(
                            account(consolidator, Role.LANH_DAO),
                            whole,
                            Role.LANH_DAO,
                            deputyTitle(whole),
                            EnumSet.of(SigningCapacity.KT)));
        }
    }

    /** The council has a secretary and a member of its own, too, for whoever looks for their accounts. */
    private void setUp(DemoCouncil council) {
        Office office = council.office();
        hire(office, Role.THU_KY_HD.code(), Role.THU_KY_HD.label(), Role.THU_KY_HD);
        hire(office, Role.THANH_VIEN_HD.code(), Role.THANH_VIEN_HD.label(), Role.THANH_VIEN_HD);
        also(council.standing(), Role.CHUYEN_VIEN, office, Role.THU_KY_HD, Role.THU_KY_HD.label());
        Office issuer = plan.office(plan.issuer());
        String chairman = account(issuer, Role.LANH_DAO);
        String deputy = plan.id() + "." + issuer.id() + "." + DEPUTY;
        give(chairman, office, Role.LANH_DAO, headTitle(office), EnumSet.of(SigningCapacity.TM));
        give(deputy, office, Role.LANH_DAO, deputyTitle(office), EnumSet.of(SigningCapacity.KT));
        sits(chairman, office, headTitle(office));
        sits(deputy, office, deputyTitle(office));
        council.represented()
                .forEach(each -> sits(
                        account(each, isPost(each) ? Role.CHUYEN_VIEN : Role.LANH_DAO),
                        office,
                        Role.THANH_VIEN_HD.label()));
    }

    private void sits(String person, Office council, String position) {
        give(person, council, Role.THANH_VIEN_HD, position, EnumSet.noneOf(SigningCapacity.class));
    }

    private void also(Office office, Role role, Office secondOffice, Role secondRole, String position) {
        give(account(office, role), secondOffice, secondRole, position, EnumSet.noneOf(SigningCapacity.class));
    }

    private String account(Office office, Role role) {
        return new Group(plan.id(), office.id(), role).id();
    }

    private void give(String person, Office office, Role role, String position, Set<SigningCapacity> capacities) {
        var all = EnumSet.noneOf(SigningCapacity.class);
        all.addAll(capacities);
        all.addAll(askedOf(office, role));
        roles.add(new RoleAssignment(person, new Group(plan.id(), office.id(), role), position, all));
    }

    /** Capacities that a signing chain expects of this role, such as TL. for the head of a unit. */
    private Set<SigningCapacity> askedOf(Office office, Role role) {
        var asked = EnumSet.noneOf(SigningCapacity.class);
        plan.signing().values().stream()
                .map(chain -> chain.step(Step.KY))
                .flatMap(step -> step.stream())
                .filter(step -> step.capacity() != null && step.role() == role)
                .filter(step -> step.office().equals(office.id()) || SigningChain.OWN_OFFICE.equals(step.office()))
                .forEach(step -> asked.add(step.capacity()));
        return asked;
    }

    private static SigningCapacity headsCapacity(Office office) {
        return office.collective() ? SigningCapacity.TM : SigningCapacity.TRUC_TIEP;
    }

    private static String headTitle(Office office) {
        return office.headTitle() == null ? HEAD_TITLE : office.headTitle();
    }

    private static String deputyTitle(Office office) {
        return office.deputyTitle() == null ? "Phó " + headTitle(office) : office.deputyTitle();
    }
}
