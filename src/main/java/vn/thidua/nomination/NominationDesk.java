package vn.thidua.nomination;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.domain.CommendationType;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.organisation.People;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.register.Nominees;
import vn.thidua.register.PersonRank;

/** What the proposing office sees of award windows, quotas and its own drafts. */
@Service
@Transactional // not only reading: the first question puts the plan's decision tables into use
public class NominationDesk {

    /** So many known nominees are offered while one types. */
    private static final int CANDIDATES = 10;

    private static final int SENT = 200;
    /** So many drafts stand on one page. */
    private static final int DRAFTS = 100;

    private final Nominations nominations;
    private final NominationDraftStore drafts;
    private final DraftRules rules;
    private final NominationRights rights;
    private final NominationChecks checks;
    private final WindowDesk windowDesk;
    private final AwardWindows windows;
    private final Nominees nominees;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;
    private final ObjectMapper json;
    private final Clock clock;

    NominationDesk(
            Nominations nominations,
            NominationDraftStore drafts,
            DraftRules rules,
            NominationRights rights,
            NominationChecks checks,
            WindowDesk windowDesk,
            AwardWindows windows,
            Nominees nominees,
            Attachments attachments,
            People people,
            Plans plans,
            ObjectMapper json,
            Clock clock) {
        this.nominations = nominations;
        this.drafts = drafts;
        this.rules = rules;
        this.rights = rights;
        this.checks = checks;
        this.windowDesk = windowDesk;
        this.windows = windows;
        this.nominees = nominees;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** @param grades empty for a form without grades */
    public record FormChoice(String id, String name, List<Choice> grades) {}

    /** @param by the office that proposes for it */
    public record BehalfChoice(String id, String name, String by) {}

    /** An office that may propose after the closing day. */
    public record LateRow(String office, String reason, String by, Instant at) {}

    /**
     * A window.
     *
     * @param basis the document behind it, with number and date
     * @param open whether it receives today
     * @param daysLeft days until the last one; 0 on it, negative afterwards
     * @param period as drafts name it
     * @param proposers own offices that may begin drafts now
     * @param admits offices that the reader may admit after the closing day
     */
    public record WindowRow(
            String id,
            String label,
            String basis,
            boolean open,
            LocalDate closesOn,
            long daysLeft,
            String receiver,
            String address,
            String standard,
            String period,
            List<FormChoice> forms,
            List<Choice> kinds,
            List<Choice> priorityGroups,
            List<Choice> proposers,
            List<BehalfChoice> behalf,
            List<QuotaLedger.Line> quotas,
            List<String> papers,
            List<LateRow> late,
            List<Choice> admits) {}

    /** @param number the part of the id that says which, {@code 2024-3} */
    public record DraftRow(
            String id,
            String number,
            String office,
            String proposer,
            String onBehalfOf,
            String name,
            String kind,
            String form,
            String period,
            String window,
            Instant savedAt,
            String savedBy,
            List<NominationFinding> findings) {}

    /** How many of an office's nominations stand where. */
    public record StatusCount(String status, int count) {}

    /**
     * A nomination that was sent, or is in a list.
     *
     * @param at name of the office where it is
     */
    public record SentRow(
            String id,
            String name,
            String kind,
            String form,
            String proposer,
            String status,
            String at,
            Instant since) {}

    /**
     * @param drafts those of the page, the newest first
     * @param all how many drafts there are
     * @param page counted from 0
     * @param sent of the offices' nominations that were sent, or are in a list
     * @param rows those that moved last, {@value #SENT} at most
     */
    public record Page(
            List<Choice> offices,
            List<WindowRow> windows,
            List<DraftRow> drafts,
            int all,
            int page,
            int size,
            List<StatusCount> sent,
            List<SentRow> rows,
            List<Choice> ranks,
            List<Choice> ofPlan) {}

    /**
     * Everything that the tab shows.
     *
     * @param page of the drafts, counted from 0
     */
    public Page page(String planId, String user, int page) {
        Plan plan = plans.plan(planId);
        List<Office> own = rights.looksFor(plan, user);
        List<Office> writes = rights.writesFor(plan, user);
        List<String> offices = own.stream().map(Office::id).toList();
        List<Nomination> writing =
                nominations.proposedBy(planId, offices, Set.of(NominationStatus.DU_THAO), Math.max(0, page), DRAFTS);
        Map<NominationStatus, Integer> counts = drafts.counts(planId, offices);
        return new Page(
                writes.stream().map(NominationDesk::choice).toList(),
                windowDesk.rows(plan, user, writes),
                draftRows(plan, writing),
                counts.getOrDefault(NominationStatus.DU_THAO, 0),
                Math.max(0, page),
                DRAFTS,
                Stream.of(NominationStatus.values())
                        .filter(status -> status != NominationStatus.DU_THAO && counts.containsKey(status))
                        .map(status -> new StatusCount(status.label(), counts.get(status)))
                        .toList(),
                nominations.sentBy(planId, offices, SENT).stream()
                        .map(row -> sent(plan, row))
                        .toList(),
                choices(List.of(PersonRank.values())),
                plan.officesOn(LocalDate.now(clock)).stream()
                        .map(NominationDesk::choice)
                        .toList());
    }

    private static SentRow sent(Plan plan, Nomination row) {
        return new SentRow(
                row.id(),
                row.name(),
                row.kind().label(),
                formName(plan, row),
                plan.office(row.proposedBy()).name(),
                row.status().label(),
                plan.findOffice(row.office()).map(Office::name).orElse(row.office()),
                row.since());
    }

    private List<DraftRow> draftRows(Plan plan, Collection<Nomination> own) {
        List<String> ids = own.stream().map(Nomination::id).toList();
        Map<String, NominationDraftStore.Revision> revisions = drafts.revisions(ids);
        Map<String, String> names = people.namesOf(revisions.values().stream()
                .map(NominationDraftStore.Revision::by)
                .collect(Collectors.toSet()));
        Map<String, List<NominationFinding>> findings =
                checks.check(ids).stream().collect(Collectors.groupingBy(NominationFinding::nomination));
        return own.stream()
                .map(draft -> {
                    NominationDraftStore.Revision revision = revisions.get(draft.id());
                    return new DraftRow(
                            draft.id(),
                            draft.number(),
                            draft.proposer(),
                            plan.office(draft.proposer()).name(),
                            draft.onBehalfOf() == null
                                    ? null
                                    : plan.office(draft.onBehalfOf()).name(),
                            draft.name(),
                            draft.kind().label(),
                            formName(plan, draft),
                            draft.period().label(),
                            draft.window(),
                            revision.at(),
                            names.getOrDefault(revision.by(), revision.by()),
                            findings.getOrDefault(draft.id(), List.of()));
                })
                .toList();
    }

    // ---- one draft --------------------------------------------------------------------------------------------------

    /** A part of the dossier that is the nominee's own. */
    public record PaperChoice(String item, boolean obligatory) {}

    /**
     * A nomination as its form shows it.
     *
     * @param writable whether the reader may change it
     * @param draft whether nominee, form and period may be changed too
     * @param identity what the register knows of the nominee
     */
    public record Detail(
            String id,
            String number,
            String status,
            String office,
            String proposer,
            String onBehalfOf,
            String window,
            String kind,
            NomineeIdentity identity,
            String name,
            String rank,
            String form,
            String grade,
            String period,
            String priorityGroup,
            DossierContent content,
            int revision,
            Instant savedAt,
            String savedBy,
            boolean writable,
            boolean draft,
            List<FormChoice> forms,
            List<Choice> ranks,
            List<Choice> types,
            List<Choice> priorityGroups,
            List<Choice> criteria,
            List<PaperChoice> papers,
            List<DocumentView.AttachmentInfo> files,
            List<NominationFinding> findings) {}

    /** @throws NotFound when there is none, or not for this person */
    public Detail detail(String planId, String user, String id) {
        Plan plan = plans.plan(planId);
        Nomination nomination = nominations
                .find(id)
                .filter(each -> each.plan().equals(planId) && rights.reads(each, people.groupsOf(user)))
                .orElseThrow(NotFound::new);
        AwardWindow window = windows.get(nomination.window());
        DossierContent content = json.convertValue(nomination.content(), DossierContent.class);
        NominationDraftStore.Revision revision = drafts.revisions(List.of(id)).get(id);
        return new Detail(
                id,
                nomination.number(),
                nomination.status().label(),
                nomination.proposer(),
                plan.office(nomination.proposer()).name(),
                nomination.onBehalfOf() == null
                        ? null
                        : plan.office(nomination.onBehalfOf()).name(),
                window.label(),
                nomination.kind().label(),
                nominees.find(nomination.nominee()).map(NomineeIdentity::of).orElseThrow(NotFound::new),
                nomination.name(),
                nomination.rank(),
                nomination.form(),
                nomination.grade(),
                nomination.period().code(),
                nomination.priorityGroup(),
                content,
                revision.number(),
                revision.at(),
                people.nameOf(revision.by()),
                NominationDrafts.WRITTEN.contains(nomination.status())
                        && rights.writesFor(plan, user).stream()
                                .anyMatch(office -> office.id().equals(nomination.proposer())),
                nomination.status() == NominationStatus.DU_THAO,
                WindowDesk.forms(plan, window),
                nomination.kind() == NomineeKind.CA_NHAN ? choices(List.of(PersonRank.values())) : List.of(),
                choices(List.of(CommendationType.values())),
                WindowDesk.priorityGroups(plan, window),
                rules.criteria(plan, nomination).entrySet().stream()
                        .map(each -> new Choice(each.getKey(), each.getValue()))
                        .toList(),
                window.fields().checklistFor(nomination.form(), nomination.kind()).stream()
                        .filter(item -> !item.shared())
                        .map(item -> new PaperChoice(item.name(), item.obligatory()))
                        .toList(),
                DocumentView.AttachmentInfo.of(attachments.describe(content.files())),
                checks.check(List.of(id)));
    }

    /** What speaks against sending it now, for whoever writes it. */
    public List<NominationFinding> findings(String planId, String user, String id) {
        return checks.check(
                List.of(rights.writable(plans.plan(planId), user, id).id()));
    }

    /** Known nominees by name while one types. */
    public List<NomineeIdentity> candidates(String planId, String user, String kind, String text) {
        if (rights.writesFor(plans.plan(planId), user).isEmpty()) {
            throw new NotFound();
        }
        return nominees
                .search(planId, DraftRules.code(NomineeKind.class, kind, "Loại đối tượng"), text, CANDIDATES)
                .stream()
                .map(NomineeIdentity::of)
                .toList();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    static String formName(Plan plan, Nomination nomination) {
        return Grade.inFull(plan.awardForm(nomination.form()).name(), nomination.grade());
    }

    static List<Choice> choices(Collection<? extends Coded> values) {
        return values.stream()
                .map(each -> new Choice(each.code(), each.label()))
                .toList();
    }

    static Choice choice(Office office) {
        return new Choice(office.id(), office.name());
    }
}
