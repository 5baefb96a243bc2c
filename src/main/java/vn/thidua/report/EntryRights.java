package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Who may enter on behalf of whom (nhập thay), and who registers an own secret report. */
@Component
class EntryRights {

    /** Whoever takes care of an office's own secret papers. */
    private static final Set<Role> OWN = EnumSet.of(Role.CHUYEN_VIEN, Role.VAN_THU);

    private final EntryStore store;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    EntryRights(EntryStore store, Plans plans, People people, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** What the page may offer a person about an office's report. */
    enum Offer {
        /** Enter the paper of the office. */
        NHAP_THAY,
        /** Register an own secret report. */
        VAN_BAN_MAT
    }

    /** Who enters for an office today: whom the plan names or who has succeeded it, otherwise the consolidator. */
    Group enterer(Plan plan, Office office) {
        return new Group(plan.id(), plan.enterer(office, LocalDate.now(clock)), Role.CHUYEN_VIEN);
    }

    /** What the page offers the person now; empty when the report is not owed any more. */
    Optional<Offer> offer(Obligation obligation, Collection<Group> hats) {
        Plan plan = plans.plan(obligation.plan());
        Office office = plan.office(obligation.office());
        if (!isOwed(obligation) || !office.hasAccounts()) {
            return Optional.empty();
        }
        if (hats.contains(enterer(plan, office))) {
            return Optional.of(Offer.NHAP_THAY);
        }
        return own(obligation, hats).map(group -> Offer.VAN_BAN_MAT);
    }

    /** Those of the obligations for whose offices the person may begin to enter now; an entry that is open is gone on with. */
    List<Obligation> enterable(List<Obligation> some, String user) {
        Set<Group> hats = people.groupsOf(user);
        List<Obligation> offered = some.stream()
                .filter(each ->
                        offer(each, hats).filter(Offer.NHAP_THAY::equals).isPresent())
                .toList();
        Set<String> open = store.open(offered.stream().map(Obligation::id).toList()).stream()
                .map(ReportEntry::obligation)
                .collect(Collectors.toSet());
        return offered.stream().filter(each -> !open.contains(each.id())).toList();
    }

    private static Optional<Group> own(Obligation obligation, Collection<Group> hats) {
        return hats.stream()
                .filter(hat -> hat.plan().equals(obligation.plan())
                        && hat.office().equals(obligation.office())
                        && OWN.contains(hat.role()))
                .sorted((one, other) -> one.role().compareTo(other.role()))
                .findFirst();
    }

    /**
     * The hat with which the person opens an entry beside the office's own report.
     *
     * @throws NotFound when the report does not concern the person
     * @throws Refusal when it does, but not like this
     */
    Group enterGroup(Obligation obligation, String user, boolean secret) {
        Plan plan = plans.plan(obligation.plan());
        Office office = plan.office(obligation.office());
        Set<Group> hats = people.groupsOf(user);
        Group enterer = enterer(plan, office);
        boolean enters = hats.contains(enterer);
        Optional<Group> own = own(obligation, hats);
        if (!obligation.kind().equals(ReportRound.KIND) || !enters && own.isEmpty()) {
            if (hats.stream()
                    .noneMatch(hat -> hat.plan().equals(plan.id())
                            && Set.of(enterer.office(), office.id()).contains(hat.office()))) {
                throw new NotFound();
            }
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan tổng hợp mới nhập thay được báo cáo; hãy chuyển văn bản cho người đó.");
        }
        if (!office.hasAccounts()) {
            throw Refusal.of(
                    "%s không có tài khoản nên việc nhập thay đã có sẵn trong danh sách việc cần làm; hãy nhập ở việc đó.",
                    office.shortName());
        }
        if (!enters && !secret) {
            throw new Refusal(
                    "Đơn vị có tài khoản thì soạn, ký và gửi báo cáo trên hệ thống; ở đây đơn vị chỉ ghi số, ngày của báo cáo mật.");
        }
        return enters ? enterer : own.get();
    }

    /**
     * An entry that the person's task is about.
     *
     * @throws Refusal when somebody else was asked to enter
     */
    ReportEntry requireMine(String id, String user) {
        ReportEntry entry = store.find(id).orElseThrow(() -> new IllegalArgumentException("No entry " + id));
        if (!people.worksAs(user, entry.enterGroup())) {
            throw new Refusal(
                    "Bạn không được giao nhập thay báo cáo này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        return entry;
    }

    static boolean isOwed(Obligation obligation) {
        return obligation.sentAt() == null && !obligation.status().settled();
    }

    /** @throws Refusal when the office has sent, or nothing is owed any more */
    static void requireOwed(Obligation obligation) {
        if (obligation.sentAt() != null) {
            throw Refusal.of(
                    "Đơn vị đã gửi báo cáo ngày %s nên không nhập thay nữa; nếu bản giấy khác bản đã gửi, hãy đề nghị đơn vị đính chính.",
                    VietnamTime.format(VietnamTime.dateOf(obligation.sentAt())));
        }
        if (obligation.status().settled()) {
            throw Refusal.of(
                    "Nhiệm vụ báo cáo này đã kết thúc (%s) nên không nhập thay nữa; hãy lưu văn bản theo quy định.",
                    obligation.status().label());
        }
    }
}
