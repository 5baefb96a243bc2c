package vn.thidua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** The register of papers of authorisation. Only what stands here lets anybody sign TUQ. */
@Service
@Transactional
public class Authorisations {

    /** So many are listed at once, the newest. */
    public static final int PAGE = 200;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}[a-z]?/[\\p{Lu}0-9][\\p{L}0-9&.-]{1,39}");

    private final AuthorisationStore store;
    private final People people;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Authorisations(
            AuthorisationStore store, People people, Plans plans, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A paper as it is typed into the register.
     *
     * @param unit the unit inside {@code office} whose head is authorised
     * @param documents kinds of documents; null or empty: all
     */
    public record Typed(
            String office,
            String grantor,
            String unit,
            String person,
            String number,
            LocalDate dated,
            LocalDate from,
            LocalDate to,
            List<String> documents) {}

    /**
     * Registers a paper.
     *
     * @param user the office's head or văn thư, or an administrator of the plan
     */
    public Authorisation register(String planId, String user, Typed typed) {
        Plan plan = plans.plan(planId);
        Office office = plan.findOffice(String.valueOf(typed.office()))
                .orElseThrow(() -> new Refusal("Chưa chọn cơ quan ủy quyền; hãy chọn cơ quan trong kế hoạch."));
        if (!mayRegister(user, planId, office.id())) {
            throw new Refusal(
                    "Chỉ người đứng đầu, văn thư của cơ quan ủy quyền hoặc quản trị của kế hoạch mới đăng ký được"
                            + " giấy ủy quyền; hãy chuyển cho những người đó.");
        }
        requireGrantor(planId, office, typed.grantor());
        requireHolder(plan, office, typed);
        requireNumberAndDays(typed);
        var paper = new Authorisation(
                UUID.randomUUID(),
                planId,
                office.id(),
                typed.grantor(),
                typed.person(),
                typed.unit(),
                typed.number().strip(),
                typed.dated(),
                typed.from(),
                typed.to(),
                documents(plan, office, typed.documents()),
                user,
                clock.instant(),
                null,
                null);
        if (!store.insert(paper)) {
            throw Refusal.of("Giấy ủy quyền số %s đã đăng ký cho người này; hãy xem lại danh sách.", paper.printed());
        }
        events.publishEvent(new RightsReview());
        return paper;
    }

    /** The head takes a paper back before it ends. */
    public void end(String plan, UUID id, String user) {
        Authorisation paper = store.find(id)
                .filter(found -> found.plan().equals(plan))
                .filter(found -> seenBy(user, plan).contains(found))
                .orElseThrow(NotFound::new);
        if (!mayRegister(user, plan, paper.office())) {
            throw new Refusal(
                    "Chỉ người đứng đầu, văn thư của cơ quan ủy quyền hoặc quản trị của kế hoạch mới chấm dứt được"
                            + " giấy ủy quyền; hãy chuyển cho những người đó.");
        }
        if (paper.to().isBefore(today()) || !store.end(id, user, clock.instant())) {
            throw new Refusal("Giấy ủy quyền này đã hết hiệu lực; hãy tải lại danh sách.");
        }
        events.publishEvent(new RightsReview());
    }

    /**
     * The paper by which somebody signs now.
     *
     * @throws Refusal when it is unknown, another's, not yet or no longer in force, or does not cover the document
     */
    @Transactional(readOnly = true)
    public Authorisation require(UUID id, String user, String plan, String office, String document) {
        return require(id, user, plan, office, document, today());
    }

    /**
     * The paper by which somebody signed on a day: that day decides, not the day on which it is recorded.
     *
     * @throws Refusal as for today
     */
    @Transactional(readOnly = true)
    public Authorisation require(UUID id, String user, String plan, String office, String document, LocalDate day) {
        if (id == null) {
            throw new Refusal(
                    "Ký TUQ. phải theo giấy ủy quyền đã đăng ký; hãy chọn giấy ủy quyền trong các hình thức ký.");
        }
        Authorisation paper = store.find(id)
                .filter(found -> found.person().equals(user)
                        && found.plan().equals(plan)
                        && found.office().equals(office))
                .orElseThrow(
                        () -> new Refusal(
                                "Không có giấy ủy quyền nào như vậy cho bạn ở cơ quan ký văn bản; hãy chọn hình thức ký khác."));
        if (paper.endedAt() != null && !day.isBefore(VietnamTime.dateOf(paper.endedAt()))) {
            throw Refusal.of(
                    "Giấy ủy quyền số %s đã chấm dứt ngày %s; hãy trình người có thẩm quyền ký.",
                    paper.printed(), VietnamTime.format(VietnamTime.dateOf(paper.endedAt())));
        }
        if (day.isAfter(paper.to())) {
            throw Refusal.of(
                    "Giấy ủy quyền số %s đã hết hiệu lực ngày %s; hãy trình người có thẩm quyền ký.",
                    paper.printed(), VietnamTime.format(paper.to()));
        }
        if (day.isBefore(paper.from())) {
            throw Refusal.of(
                    "Giấy ủy quyền số %s có hiệu lực từ ngày %s; hãy trình người có thẩm quyền ký hoặc chờ đến ngày đó.",
                    paper.printed(), VietnamTime.format(paper.from()));
        }
        if (!paper.covers(document)) {
            throw Refusal.of(
                    "Giấy ủy quyền số %s không gồm loại văn bản này; hãy trình người có thẩm quyền ký.",
                    paper.printed());
        }
        if (!people.holds(user, leadership(paper))) {
            throw Refusal.of(
                    "Bạn không còn đứng đầu đơn vị được ủy quyền theo giấy số %s; hãy trình người có thẩm quyền ký.",
                    paper.printed());
        }
        return paper;
    }

    /** Papers by which anybody may sign such a document of the office today. */
    @Transactional(readOnly = true)
    public List<Authorisation> inForce(String plan, String office, String document) {
        return store.inForce(today(), plan, office).stream()
                .filter(paper -> paper.covers(document))
                .toList();
    }

    /** All papers that are in force today. */
    @Transactional(readOnly = true)
    public List<Authorisation> inForce() {
        return store.inForce(today());
    }

    /** Papers whose holders are still offered signing tasks although they are no longer in force. */
    @Transactional(readOnly = true)
    public List<Authorisation> offeredInVain() {
        return store.offeredInVain(today());
    }

    /** Remembers whether the holder is offered signing tasks because of the paper. */
    public void offered(Authorisation paper, boolean offered) {
        store.offered(paper.id(), offered);
    }

    /** The holder's title as printed under a signature TUQ. */
    @Transactional(readOnly = true)
    public String positionOf(Authorisation paper) {
        return people.role(paper.person(), leadership(paper))
                .map(RoleAssignment::position)
                .orElse("");
    }

    /** Papers of the user's offices, or of the whole plan for whoever administers or follows it. */
    @Transactional(readOnly = true)
    public List<Authorisation> seenBy(String user, String plan) {
        List<Group> own = rolesIn(plan, user);
        boolean all = own.stream().anyMatch(group -> group.role() == Role.QUAN_TRI || group.role() == Role.GIAM_SAT);
        return store.ofOffices(
                plan, user, all ? null : own.stream().map(Group::office).collect(Collectors.toSet()), PAGE);
    }

    /** Offices for which the user may register papers and that have units inside. */
    @Transactional(readOnly = true)
    public List<Office> registrableBy(String user, String planId) {
        Plan plan = plans.plan(planId);
        Set<String> whole = plan.offices().stream().map(Office::partOf).collect(Collectors.toSet());
        return plan.offices().stream()
                .filter(office -> whole.contains(office.id()) && office.hasAccounts())
                .filter(office -> mayRegister(user, planId, office.id()))
                .toList();
    }

    /** Whether the user may register and end papers of this office. */
    @Transactional(readOnly = true)
    public boolean mayRegister(String user, String plan, String office) {
        return rolesIn(plan, user).stream()
                        .anyMatch(group -> group.role() == Role.QUAN_TRI
                                || group.role() == Role.VAN_THU
                                        && group.office().equals(office))
                || leads(user, plan, office);
    }

    /** Units inside the office, however deep. */
    public List<Office> unitsInside(Plan plan, String office) {
        return plan.offices().stream()
                .filter(unit -> unit.existsOn(today()) && isInside(plan, unit, office))
                .toList();
    }

    /** Kinds of documents that the office's leaders sign. */
    public List<SigningChain> documentsSignedBy(Plan plan, Office office) {
        return plan.signing().values().stream()
                .filter(chain -> List.of(Step.KY, Step.TO_TRINH).stream()
                        .flatMap(step -> chain.step(step).stream())
                        .map(SigningStep::office)
                        .anyMatch(signer -> signer.equals(office.id()) || signer.equals(SigningChain.OWN_OFFICE)))
                .toList();
    }

    private void requireGrantor(String plan, Office office, String grantor) {
        if (!leads(grantor, plan, office.id())) {
            throw Refusal.of(
                    "Giấy ủy quyền phải do người đứng đầu %s ký, và người được ủy quyền không được ủy quyền lại; hãy chọn"
                            + " đúng người ủy quyền.",
                    office.name());
        }
    }

    private void requireHolder(Plan plan, Office office, Typed typed) {
        Optional<Office> unit = plan.findOffice(String.valueOf(typed.unit()));
        if (unit.isEmpty() || !isInside(plan, unit.get(), office.id())) {
            throw Refusal.of(
                    "Chỉ ủy quyền ký cho người đứng đầu đơn vị thuộc cơ cấu của %s; hãy chọn đơn vị khác.",
                    office.name());
        }
        if (!leads(typed.person(), plan.id(), unit.get().id())) {
            throw Refusal.of(
                    "Người được ủy quyền phải là người đứng đầu %s; hãy chọn đúng người.",
                    unit.get().name());
        }
        if (typed.person().equals(typed.grantor())) {
            throw new Refusal("Không ai tự ủy quyền cho mình; hãy chọn người được ủy quyền khác.");
        }
    }

    private void requireNumberAndDays(Typed typed) {
        if (typed.number() == null || !NUMBER.matcher(typed.number().strip()).matches()) {
            throw new Refusal("Số, ký hiệu giấy ủy quyền không hợp lệ; hãy nhập theo dạng 15/GUQ-SNV.");
        }
        if (typed.dated() == null || typed.from() == null || typed.to() == null) {
            throw new Refusal(
                    "Chưa nhập đủ ngày của giấy ủy quyền, ngày bắt đầu và ngày kết thúc; hãy nhập theo dạng dd/MM/yyyy.");
        }
        if (typed.dated().isAfter(today())) {
            throw Refusal.of(
                    "Ngày của giấy ủy quyền %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(typed.dated()), VietnamTime.format(today()));
        }
        if (typed.from().isBefore(typed.dated())) {
            throw Refusal.of(
                    "Ngày bắt đầu %s đứng trước ngày của giấy ủy quyền %s; hãy nhập lại.",
                    VietnamTime.format(typed.from()), VietnamTime.format(typed.dated()));
        }
        if (typed.to().isBefore(typed.from())) {
            throw Refusal.of(
                    "Ngày kết thúc %s đứng trước ngày bắt đầu %s; hãy nhập lại.",
                    VietnamTime.format(typed.to()), VietnamTime.format(typed.from()));
        }
        if (typed.to().isBefore(today())) {
            throw Refusal.of(
                    "Giấy ủy quyền đã hết hiệu lực ngày %s; hãy đăng ký giấy còn hiệu lực.",
                    VietnamTime.format(typed.to()));
        }
    }

    private List<String> documents(Plan plan, Office office, List<String> typed) {
        if (typed == null || typed.isEmpty()) {
            return List.of();
        }
        Set<String> signed = documentsSignedBy(plan, office).stream()
                .map(SigningChain::document)
                .collect(Collectors.toSet());
        if (!signed.containsAll(new HashSet<>(typed))) {
            throw Refusal.of(
                    "Có loại văn bản không thuộc thẩm quyền ký của %s; hãy chọn lại loại văn bản.", office.name());
        }
        return typed.stream().distinct().sorted().toList();
    }

    /** A plan's offices know no cycle; the plan's rules see to it. */
    private static boolean isInside(Plan plan, Office unit, String office) {
        for (Optional<Office> at = plan.findOffice(String.valueOf(unit.partOf()));
                at.isPresent();
                at = plan.findOffice(String.valueOf(at.get().partOf()))) {
            if (at.get().id().equals(office)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(String person, String plan, String office) {
        return people.headsOf(plan, office).stream()
                .anyMatch(head -> head.person().equals(person));
    }

    private static Group leadership(Authorisation paper) {
        return new Group(paper.plan(), paper.unit(), Role.LANH_DAO);
    }

    private List<Group> rolesIn(String plan, String person) {
        return people.rolesOf(person).stream()
                .map(RoleAssignment::group)
                .filter(group -> group.plan().equals(plan))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
