package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.NominationDesk.BehalfChoice;
import vn.thidua.nomination.NominationDesk.Choice;
import vn.thidua.nomination.NominationDesk.FormChoice;
import vn.thidua.nomination.NominationDesk.LateRow;
import vn.thidua.nomination.NominationDesk.WindowRow;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;

/** The award windows as the tab of the proposing offices shows them. */
@Component
class WindowDesk {

    private final NominationDraftStore drafts;
    private final NominationRights rights;
    private final QuotaLedger quotas;
    private final AwardWindows windows;
    private final People people;
    private final Clock clock;

    WindowDesk(
            NominationDraftStore drafts,
            NominationRights rights,
            QuotaLedger quotas,
            AwardWindows windows,
            People people,
            Clock clock) {
        this.drafts = drafts;
        this.rights = rights;
        this.quotas = quotas;
        this.windows = windows;
        this.people = people;
        this.clock = clock;
    }

    /** The windows that receive today, or would after a leader's word, for whoever works in these offices. */
    List<WindowRow> rows(Plan plan, String user, List<Office> writes) {
        List<AwardWindow> all = windows.of(plan.id());
        Map<String, List<NominationDraftStore.Late>> late =
                drafts.late(all.stream().map(AwardWindow::id).toList()).stream()
                        .collect(Collectors.groupingBy(NominationDraftStore.Late::window));
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .map(window -> windowRow(plan, user, writes, window, late.getOrDefault(window.id(), List.of()), today))
                .filter(row -> row.open()
                        || !row.proposers().isEmpty()
                        || !row.admits().isEmpty())
                .toList();
    }

    private WindowRow windowRow(
            Plan plan,
            String user,
            List<Office> writes,
            AwardWindow window,
            List<NominationDraftStore.Late> late,
            LocalDate today) {
        boolean open = window.isOpenOn(today);
        List<Office> receiving = writes.stream()
                .filter(office ->
                        open || late.stream().anyMatch(each -> each.office().equals(office.id())))
                .toList();
        List<Office> behalf = plan.officesOn(today).stream()
                .filter(office -> !office.hasAccounts() && office.enteredBy() != null)
                .filter(office -> receiving.stream().anyMatch(each -> each.id().equals(plan.enterer(office, today))))
                .toList();
        return new WindowRow(
                window.id(),
                window.label(),
                window.basis().label(),
                open,
                window.fields().closesOn(),
                ChronoUnit.DAYS.between(today, window.fields().closesOn()),
                plan.office(window.fields().receiver()).name(),
                window.fields().address(),
                window.fields().standard(),
                window.period().code(),
                forms(plan, window),
                NominationDesk.choices(window.fields().nominees()),
                priorityGroups(plan, window),
                receiving.stream()
                        .filter(office -> DossierGrounds.mayPropose(plan, window, office.id(), null, today)
                                || behalf.stream()
                                        .anyMatch(each ->
                                                plan.enterer(each, today).equals(office.id())
                                                        && DossierGrounds.mayPropose(
                                                                plan, window, office.id(), each.id(), today)))
                        .map(NominationDesk::choice)
                        .toList(),
                behalf.stream()
                        .map(office -> new BehalfChoice(office.id(), office.name(), plan.enterer(office, today)))
                        .toList(),
                quotas.lines(window),
                window.fields().checklist().stream()
                        .map(item -> item.name() + (item.shared() ? " (chung cho cả danh sách)" : ""))
                        .toList(),
                lateRows(plan, late),
                !open && rights.admitsLate(plan, window, user) ? admissible(plan, late, today) : List.of());
    }

    private List<LateRow> lateRows(Plan plan, List<NominationDraftStore.Late> late) {
        Map<String, String> names =
                people.namesOf(late.stream().map(NominationDraftStore.Late::by).collect(Collectors.toSet()));
        return late.stream()
                .map(each -> new LateRow(
                        plan.office(each.office()).name(),
                        each.reason(),
                        names.getOrDefault(each.by(), each.by()),
                        each.at()))
                .toList();
    }

    private static List<Choice> admissible(Plan plan, List<NominationDraftStore.Late> late, LocalDate today) {
        return plan.officesOn(today).stream()
                .filter(Office::hasAccounts)
                .filter(office -> late.stream().noneMatch(each -> each.office().equals(office.id())))
                .map(NominationDesk::choice)
                .toList();
    }

    static List<FormChoice> forms(Plan plan, AwardWindow window) {
        return window.fields().forms().stream()
                .map(plan::awardForm)
                .map(form -> new FormChoice(
                        form.id(),
                        form.name(),
                        Grade.has(form) ? NominationDesk.choices(List.of(Grade.values())) : List.of()))
                .toList();
    }

    static List<Choice> priorityGroups(Plan plan, AwardWindow window) {
        Set<String> named = new HashSet<>(window.fields().priorityGroups());
        return plan.priorityGroups().stream()
                .filter(group -> named.contains(group.id()))
                .map(group -> new Choice(group.id(), group.name()))
                .toList();
    }
}
