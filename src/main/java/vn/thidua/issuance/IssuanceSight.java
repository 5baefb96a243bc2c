package vn.thidua.issuance;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;

/** What a person sees of an issuance: who issued sees every office, whoever stands between sees those below. */
@Component
class IssuanceSight {

    /** Who asks and enters for an office. */
    private static final Set<Role> LEADING = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final IssuanceStore store;
    private final Obligations obligations;
    private final ObligationAccess access;
    private final Plans plans;
    private final People people;

    IssuanceSight(IssuanceStore store, Obligations obligations, ObligationAccess access, Plans plans, People people) {
        this.store = store;
        this.obligations = obligations;
        this.access = access;
        this.plans = plans;
        this.people = people;
    }

    /** The part of an issuance that a person sees, and for which offices he leads. */
    record Seen(
            Issuance issuance,
            List<Obligation> rows,
            Map<String, IssuanceStore.Link> links,
            boolean leadsAll,
            Set<String> leads) {}

    /** @throws NotFound when there is none, or nothing in it for this person */
    Seen seen(Plan plan, String period, String user) {
        Issuance issuance =
                store.find(Obligation.roundId(plan.id(), Issuance.PLAN, period)).orElseThrow(NotFound::new);
        Map<String, IssuanceStore.Link> links = store.linksOf(issuance.id());
        Set<Group> hats = people.groupsOf(user).stream()
                .filter(hat -> hat.plan().equals(plan.id()))
                .collect(Collectors.toSet());
        Set<String> mine = hats.stream().map(Group::office).collect(Collectors.toSet());
        Set<String> leads = hats.stream()
                .filter(hat -> LEADING.contains(hat.role()))
                .map(Group::office)
                .collect(Collectors.toSet());
        boolean all = access.seesAll(plan.id(), user) || mine.contains(issuance.office());
        Map<String, Integer> order = new HashMap<>();
        plan.offices().forEach(office -> order.put(office.id(), order.size()));
        List<Obligation> rows = Stream.of(Issuance.PLAN, Issuance.ACKNOWLEDGEMENT)
                .flatMap(kind -> obligations.ofRound(Obligation.roundId(plan.id(), kind, period)).stream()
                        .sorted(Comparator.comparing(
                                row -> row.office().equals(issuance.office()) ? -1 : order.get(row.office()))))
                .filter(row -> links.containsKey(row.id()))
                .filter(row -> all || mine.contains(row.office()) || mine.contains(aboveOf(links.get(row.id()))))
                .toList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        boolean leadsAll = leads.contains(plan.consolidator()) || leads.contains(issuance.office());
        return new Seen(issuance, rows, links, leadsAll, leads);
    }

    private static String aboveOf(IssuanceStore.Link link) {
        return link.above() == null ? "" : link.above().substring(link.above().lastIndexOf('/') + 1);
    }

    /** Whoever issued may urge those who follow. */
    static boolean mayUrge(Seen seen, Obligation row) {
        IssuanceStore.Link link = seen.links().get(row.id());
        return link.above() != null
                && row.sentAt() == null
                && !row.status().settled()
                && (seen.leadsAll() || seen.leads().contains(aboveOf(link)));
    }

    /**
     * Those of the offices that the person may urge now; of all that he sees when none is named.
     *
     * @throws NotFound when there is no such issuance for this person
     */
    List<Obligation> urgeable(String planId, String period, String user) {
        Seen seen = seen(plans.plan(planId), period, user);
        return seen.rows().stream().filter(row -> mayUrge(seen, row)).toList();
    }
}
