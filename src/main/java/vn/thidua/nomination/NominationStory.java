package vn.thidua.nomination;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.NomineeStory;
import vn.thidua.register.NomineesMerged;

/** The dossiers in a nominee's history, and what becomes of them when a double is merged: they follow. */
@Component
@Transactional
class NominationStory implements NomineeStory {

    private final NominationStore nominations;
    private final NominationDraftStore drafts;
    private final NominationRights rights;
    private final AwardWindows windows;
    private final People people;
    private final Plans plans;

    NominationStory(
            NominationStore nominations,
            NominationDraftStore drafts,
            NominationRights rights,
            AwardWindows windows,
            People people,
            Plans plans) {
        this.nominations = nominations;
        this.drafts = drafts;
        this.rights = rights;
        this.windows = windows;
        this.people = people;
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dossier> dossiers(String planId, Collection<UUID> nominees, String user) {
        Plan plan = plans.plan(planId);
        Set<Group> groups = people.groupsOf(user);
        Map<String, AwardWindow> byId =
                windows.of(planId).stream().collect(Collectors.toMap(AwardWindow::id, Function.identity()));
        return nominations.all(drafts.dossiersOf(planId, nominees)).stream()
                .filter(each -> rights.reads(each, groups))
                .sorted(Comparator.comparing(Nomination::createdAt).reversed())
                .map(each -> new Dossier(
                        each.id(),
                        NominationDesk.formName(plan, each),
                        Optional.ofNullable(byId.get(each.window()))
                                .map(AwardWindow::label)
                                .orElse(each.period().label()),
                        plan.office(each.proposedBy()).name(),
                        VietnamTime.dateOf(each.createdAt()),
                        each.status().label(),
                        "#/khen-thuong?xem=de-nghi&ho-so=%s&don-vi=%s".formatted(each.number(), each.proposer())))
                .toList();
    }

    /** Two that are proposed for the same time by two dossiers that were sent would become a double. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> againstMerging(String plan, Collection<UUID> from, Collection<UUID> into) {
        List<NominationDraftStore.Rival> others = sent(plan, into);
        return sent(plan, from).stream()
                .flatMap(one -> others.stream()
                        .filter(other ->
                                !one.from().isAfter(other.to()) && !other.from().isAfter(one.to()))
                        .map(other ->
                                ("Hai đối tượng đang có hồ sơ đề nghị đã trình cho cùng thời gian (%s và %s) nên chưa"
                                                + " gộp được; hãy rút một hồ sơ trước.")
                                        .formatted(Nomination.numberIn(one.id()), Nomination.numberIn(other.id()))))
                .findFirst();
    }

    private List<NominationDraftStore.Rival> sent(String plan, Collection<UUID> nominees) {
        return drafts.unended(plan, nominees).stream()
                .filter(NominationDraftStore.Rival::received)
                .toList();
    }

    @EventListener
    void follow(NomineesMerged merged) {
        drafts.follow(merged.from(), merged.into());
    }
}
