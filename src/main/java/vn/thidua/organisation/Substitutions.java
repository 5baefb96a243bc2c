package vn.thidua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Người xử lý thay: who does the drafting and checking of somebody who is away. A substitution begins and ends by itself with
 * its days; it never carries a signature, a number or an administration, and it is not handed on (NĐ 30/2020/NĐ-CP, Điều 13).
 */
@Service
@Transactional
public class Substitutions {

    /** So many are listed at once, the newest. */
    public static final int PAGE = 200;

    private static final int REASON = 500;

    /** Own roles with which somebody registers a substitute for the people of the same office. */
    private static final Set<Role> HEADS = EnumSet.of(Role.TRUONG_PHONG, Role.LANH_DAO);

    /** Own roles that see every substitution of the plan. */
    private static final Set<Role> SEE_ALL = EnumSet.of(Role.QUAN_TRI, Role.GIAM_SAT);

    private final SubstitutionStore store;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(SubstitutionStore store, People people, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a substitute.
     *
     * @param user who registers: the person, the head of one of the person's offices, or an administrator of the plan
     * @param person who is away
     * @param from first day, today at the earliest
     * @param to last day, included
     */
    public Substitution register(
            String plan, String user, String person, String substitute, LocalDate from, LocalDate to, String reason) {
        List<Group> ofPerson = rolesIn(plan, person);
        if (ofPerson.isEmpty()) {
            throw new Refusal(
                    "Người vắng mặt không giữ vai trò nào ở cơ quan, đơn vị của kế hoạch này; hãy chọn người khác.");
        }
        if (!mayRegister(user, plan, person, ofPerson)) {
            throw new Refusal(
                    "Chỉ chính người đó, trưởng phòng, lãnh đạo cùng cơ quan hoặc quản trị của kế hoạch mới đăng ký"
                            + " được người xử lý thay; hãy liên hệ những người đó.");
        }
        String given = Texts.required(reason, "Lý do", REASON);
        requireDays(from, to);
        if (person.equals(substitute)) {
            throw new Refusal("Không ai tự xử lý thay cho mình; hãy chọn người khác.");
        }
        if (rolesIn(plan, substitute).isEmpty()) {
            throw new Refusal(
                    "Người xử lý thay không giữ vai trò nào ở cơ quan, đơn vị của kế hoạch này; hãy chọn người khác.");
        }
        store.lock(List.of(person, substitute));
        store.overlapping(from, to, person, substitute).forEach(other -> requireNoClash(other, person, substitute));
        var substitution = new Substitution(
                UUID.randomUUID(), plan, person, substitute, from, to, given, user, clock.instant(), null, null);
        store.insert(substitution);
        events.publishEvent(new RightsReview());
        return substitution;
    }

    /** Ends a substitution before its last day is over, or takes back one that has not begun. */
    public void end(String plan, UUID id, String user) {
        Substitution substitution = store.find(id)
                .filter(found -> found.plan().equals(plan))
                .filter(found -> sees(user, found))
                .orElseThrow(NotFound::new);
        if (!mayRegister(user, plan, substitution.person(), rolesIn(plan, substitution.person()))) {
            throw new Refusal(
                    "Chỉ chính người đó, trưởng phòng, lãnh đạo cùng cơ quan hoặc quản trị của kế hoạch mới kết thúc"
                            + " được việc xử lý thay; hãy liên hệ những người đó.");
        }
        if (substitution.to().isBefore(today()) || !store.end(id, user, clock.instant())) {
            throw new Refusal("Việc xử lý thay này đã kết thúc; hãy tải lại danh sách.");
        }
        events.publishEvent(new RightsReview());
    }

    /**
     * Whether a task that is assigned to somebody may be taken over by his substitute (nhận thay).
     *
     * @param group the task's group: only drafting and checking is taken over
     */
    @Transactional(readOnly = true)
    public boolean replaces(String user, String person, Group group) {
        return SubstitutionStore.INHERITED.contains(group.role())
                && people.holds(person, group)
                && store.overlapping(today(), today(), person).stream()
                        .anyMatch(each -> each.person().equals(person)
                                && each.substitute().equals(user));
    }

    /** Those for whom the user is the substitute today, with the groups in which he does their work. */
    @Transactional(readOnly = true)
    public Map<String, Set<Group>> replacedBy(String user) {
        return store.overlapping(today(), today(), user).stream()
                .filter(each -> each.substitute().equals(user))
                .collect(Collectors.toMap(
                        Substitution::person,
                        each -> rolesIn(each.plan(), each.person()).stream()
                                .filter(group -> SubstitutionStore.INHERITED.contains(group.role()))
                                .collect(Collectors.toSet())));
    }

    /** The substitutions in the user's own offices, or of the whole plan for whoever administers or follows it. */
    @Transactional(readOnly = true)
    public List<Substitution> seenBy(String user, String plan) {
        List<Group> own = rolesIn(plan, user);
        return store.ofOffices(plan, user, seesAll(own) ? null : offices(own), PAGE);
    }

    /** Whether the user may register or end substitutions of this person. */
    @Transactional(readOnly = true)
    public boolean mayRegister(String user, String plan, String person) {
        return mayRegister(user, plan, person, rolesIn(plan, person));
    }

    /** Those for whom the user may register a substitute: himself first. */
    @Transactional(readOnly = true)
    public List<Person> registrableBy(String user, String plan) {
        List<Group> own = rolesIn(plan, user);
        boolean administrator = own.stream().anyMatch(group -> group.role() == Role.QUAN_TRI);
        Set<String> headed = own.stream()
                .filter(group -> HEADS.contains(group.role()))
                .map(Group::office)
                .collect(Collectors.toSet());
        return people.working(plan, administrator ? null : headed, user);
    }

    /** Those who may be chosen as substitutes by this user: people of the same offices, or of the whole plan. */
    @Transactional(readOnly = true)
    public List<Person> choosableBy(String user, String plan) {
        List<Group> own = rolesIn(plan, user);
        return people.working(plan, seesAll(own) ? null : offices(own), user);
    }

    private boolean sees(String user, Substitution substitution) {
        List<Group> own = rolesIn(substitution.plan(), user);
        if (seesAll(own) || user.equals(substitution.person()) || user.equals(substitution.substitute())) {
            return true;
        }
        Set<String> offices = offices(own);
        return List.of(substitution.person(), substitution.substitute()).stream()
                .flatMap(person -> rolesIn(substitution.plan(), person).stream())
                .anyMatch(group -> offices.contains(group.office()));
    }

    private static boolean seesAll(List<Group> own) {
        return own.stream().anyMatch(group -> SEE_ALL.contains(group.role()));
    }

    private boolean mayRegister(String user, String plan, String person, List<Group> ofPerson) {
        List<Group> own = rolesIn(plan, user);
        Set<String> offices = offices(ofPerson);
        return user.equals(person)
                || own.stream()
                        .anyMatch(group -> group.role() == Role.QUAN_TRI
                                || HEADS.contains(group.role()) && offices.contains(group.office()));
    }

    private void requireDays(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw new Refusal("Chưa nhập đủ ngày bắt đầu và ngày kết thúc; hãy nhập theo dạng dd/MM/yyyy.");
        }
        if (from.isBefore(today())) {
            throw Refusal.of(
                    "Ngày bắt đầu %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(from), VietnamTime.format(today()));
        }
        if (to.isBefore(from)) {
            throw Refusal.of(
                    "Ngày kết thúc %s đứng trước ngày bắt đầu %s; hãy nhập lại.",
                    VietnamTime.format(to), VietnamTime.format(from));
        }
    }

    /** One substitute at a time, and nobody is at once away and somebody's substitute: so there is no chain and no cycle. */
    private void requireNoClash(Substitution other, String person, String substitute) {
        String days = "từ %s đến %s".formatted(VietnamTime.format(other.from()), VietnamTime.format(other.to()));
        if (other.person().equals(person)) {
            throw Refusal.of(
                    "%s đã có người xử lý thay %s; hãy kết thúc lần đó hoặc chọn ngày khác.",
                    people.nameOf(person), days);
        }
        if (other.substitute().equals(person)) {
            throw Refusal.of(
                    "%s đang được giao xử lý thay người khác %s nên không nhờ người thay lại được; hãy kết thúc việc đó trước.",
                    people.nameOf(person), days);
        }
        if (other.person().equals(substitute)) {
            throw Refusal.of(
                    "%s vắng mặt và có người xử lý thay %s; hãy chọn người khác.", people.nameOf(substitute), days);
        }
        // the substitute does somebody else's work as well: that is allowed
    }

    private List<Group> rolesIn(String plan, String person) {
        return person == null
                ? List.of()
                : people.rolesOf(person).stream()
                        .map(RoleAssignment::group)
                        .filter(group -> group.plan().equals(plan))
                        .toList();
    }

    private static Set<String> offices(Collection<Group> groups) {
        return groups.stream().map(Group::office).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
