package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentArchive;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.Nominations;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.AwardDecision;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Entry;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/**
 * Takes the list of an issued decision into the register, so many at once. Every part is a transaction of its own and may be run
 * again: what is in the register stays as it is, and the decision knows what is left.
 */
@Service
@Transactional
public class RegisterEntries {

    static final int AT_ONCE = 100;

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);
    private static final String CONFERRED = "award-conferred";
    private static final String REVOKED = "award-revoked";

    private final DecisionStore store;
    private final RevocationLists revocations;
    private final Nominations nominations;
    private final Nominees nominees;
    private final AwardRegister register;
    private final AwardWindows windows;
    private final DocumentArchive archive;
    private final Notices notices;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    RegisterEntries(
            DecisionStore store,
            RevocationLists revocations,
            Nominations nominations,
            Nominees nominees,
            AwardRegister register,
            AwardWindows windows,
            DocumentArchive archive,
            Notices notices,
            People people,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.revocations = revocations;
        this.nominations = nominations;
        this.nominees = nominees;
        this.register = register;
        this.windows = windows;
        this.archive = archive;
        this.notices = notices;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** @return whether some are left */
    public boolean enterNext(String id) {
        Decision decision = store.lock(id).orElseThrow(NotFound::new);
        List<String> next = store.notEntered(id, AT_ONCE);
        if (!next.isEmpty()) {
            register.enter(decision.plan(), entries(decision, nominations.all(next)), decision.signer());
            store.entered(id, next, clock.instant());
        }
        if (next.size() == AT_ONCE) {
            return true;
        }
        store.allEntered(id, clock.instant());
        tell(decision);
        return false;
    }

    private List<Entry> entries(Decision decision, List<Nomination> rows) {
        Plan plan = plans.plan(decision.plan());
        AwardDecision conferring = conferring(plan, decision);
        Map<UUID, Nominee> known =
                nominees.find(rows.stream().map(Nomination::nominee).collect(Collectors.toSet()));
        Map<String, AwardWindow> opened = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    Nominee nominee = known.get(row.nominee());
                    AwardWindow window = opened.computeIfAbsent(row.window(), windows::get);
                    return new Entry(
                            row.id(),
                            row.nominee(),
                            row.kind(),
                            row.name(),
                            nominee.unit(),
                            nominee.position(),
                            nominee.rank(),
                            row.form(),
                            DecisionWords.form(plan, row.form(), row.grade()),
                            plan.movement(),
                            window.occasion(),
                            row.from(),
                            row.to(),
                            row.proposedBy(),
                            plan.office(row.proposedBy()).name(),
                            conferring,
                            Stream.ofNullable(row.priorityGroup()).toList(),
                            null);
                })
                .toList();
    }

    private AwardDecision conferring(Plan plan, Decision decision) {
        UUID file = archive.get(decision.document()).reference().file();
        return new AwardDecision(
                decision.id(),
                decision.number(),
                decision.dated(),
                decision.signer() == null ? null : people.nameOf(decision.signer()),
                DecisionWords.authority(plan, decision.authority()),
                false,
                file);
    }

    private List<String> proposers(String id) {
        return nominations
                .all(store.rows(id).stream()
                        .filter(row -> row.refused() == null)
                        .map(DecisionStore.Row::nomination)
                        .toList())
                .stream()
                .map(Nomination::proposer)
                .distinct()
                .toList();
    }

    /** The proposing offices hear of it with the next morning's digest, and tell the nominees. */
    private void tell(Decision decision) {
        Plan plan = plans.plan(decision.plan());
        String number = "Quyết định số %s ngày %s".formatted(decision.number(), VietnamTime.format(decision.dated()));
        LocalDate today = LocalDate.now(clock);
        if (decision.revokes()) {
            notices.raise(
                    decision.plan(),
                    revocations.senders(decision),
                    TOLD,
                    decision.id(),
                    REVOKED,
                    today,
                    number
                            + " hủy bỏ khen thưởng của đối tượng do đơn vị đề nghị; hãy thông báo cho đối tượng và phối hợp thu hồi hiện vật, tiền thưởng.");
        } else {
            notices.raise(
                    decision.plan(),
                    proposers(decision.id()),
                    TOLD,
                    decision.id(),
                    CONFERRED,
                    today,
                    "%s tặng %s cho đối tượng do đơn vị đề nghị; hãy xem danh sách và thông báo cho đối tượng được khen thưởng."
                            .formatted(number, DecisionWords.form(plan, decision.form(), null)));
        }
    }
}
