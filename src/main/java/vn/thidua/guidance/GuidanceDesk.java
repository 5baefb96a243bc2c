package vn.thidua.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.People;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/** What the page of guidances and windows shows. */
@Service
@Transactional(readOnly = true)
public class GuidanceDesk {

    private final WindowStore store;
    private final Guidances guidances;
    private final GuidanceRights rights;
    private final SuperiorDocuments superiors;
    private final Attachments attachments;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    GuidanceDesk(
            WindowStore store,
            Guidances guidances,
            GuidanceRights rights,
            SuperiorDocuments superiors,
            Attachments attachments,
            Plans plans,
            People people,
            Clock clock) {
        this.store = store;
        this.guidances = guidances;
        this.rights = rights;
        this.superiors = superiors;
        this.attachments = attachments;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** An occasion with the periods that are offered first. */
    public record OccasionChoice(String id, String name, List<Choice> periods) {}

    /** An own guidance that may be drafted. */
    public record OwnChoice(String id, String name, List<OccasionChoice> occasions) {}

    /** A registered document of a superior. */
    public record SuperiorChoice(UUID id, String name, List<OccasionChoice> occasions) {}

    /** A guidance that is being drafted. */
    public record DraftRow(String title, String startedBy, Instant startedAt) {}

    /** One line of a window's story. */
    public record EventRow(Instant at, String by, String action, String note) {}

    /** The document behind a version. */
    public record BasisRow(String name, String issuer, List<DocumentView.AttachmentInfo> file) {}

    /**
     * A window with everything that it lays down.
     *
     * @param state "Đang nhận hồ sơ", "Đã hết hạn nhận hồ sơ" or "Đã đóng"
     * @param own whether an own guidance opened it
     */
    public record WindowRow(
            String id,
            String title,
            String occasion,
            String period,
            boolean open,
            String state,
            boolean own,
            LocalDate openedOn,
            LocalDate closesOn,
            String where,
            List<String> forms,
            String nominees,
            String proposers,
            String priority,
            boolean publishList,
            String standard,
            List<String> mergedForms,
            List<DocumentView.Table> tables,
            List<BasisRow> documents,
            List<EventRow> story) {}

    /** Everything that the page shows. */
    public record Page(
            boolean mayKeep,
            String keeper,
            List<OwnChoice> own,
            List<SuperiorChoice> superior,
            List<DraftRow> drafts,
            List<WindowRow> windows) {}

    /** The guidances and windows of the plan as the person sees them. */
    public Page page(String planId, String user) {
        Plan plan = plans.plan(planId);
        boolean keeps = rights.keeps(plan, user);
        return new Page(
                keeps,
                plan.office(plan.consolidator()).name(),
                keeps ? own(plan) : List.of(),
                keeps ? superior(plan) : List.of(),
                store.guidedOf(planId).stream()
                        .filter(guided -> guided.drafting() && !guidances.isAbandoned(plan, guided))
                        .map(guided -> new DraftRow(
                                Texts.asTitle("hướng dẫn " + AwardWindow.title(guided.occasion(), guided.period())),
                                guided.startedBy() == null ? null : people.nameOf(guided.startedBy()),
                                guided.startedAt()))
                        .toList(),
                windows(plan));
    }

    private List<OwnChoice> own(Plan plan) {
        return Guidances.ownGuidances(plan).stream()
                .map(guidance -> new OwnChoice(
                        guidance.id(),
                        plan.signing(guidance.document()).title(),
                        occasions(plan, guidance.occasions())))
                .toList();
    }

    private List<SuperiorChoice> superior(Plan plan) {
        return superiors.withEffect(plan.id(), Effect.HUONG_DAN_KHEN_THUONG).stream()
                .filter(document -> !document.confidential())
                .map(document -> new SuperiorChoice(
                        document.id(), name(document), occasions(plan, allowed(plan, document.reference()))))
                .toList();
    }

    private static List<Occasion> allowed(Plan plan, String guidance) {
        return plan.guidance().stream()
                .filter(each -> each.id().equals(guidance))
                .findFirst()
                .map(Guidance::occasions)
                .orElse(List.of(Occasion.values()));
    }

    private static String name(SuperiorDocument document) {
        return "%s số %s ngày %s của %s"
                .formatted(
                        document.type(),
                        document.number(),
                        vn.thidua.platform.time.VietnamTime.format(document.dated()),
                        document.issuer());
    }

    private List<OccasionChoice> occasions(Plan plan, List<Occasion> named) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(named.stream(), Stream.of(Occasion.DOT_XUAT))
                .distinct()
                .map(occasion -> new OccasionChoice(
                        occasion.code(),
                        occasion.label(),
                        OccasionPeriods.suggested(plan, occasion, today).stream()
                                .map(period -> new Choice(period.code(), Texts.asTitle(period.label())))
                                .toList()))
                .toList();
    }

    private List<WindowRow> windows(Plan plan) {
        Map<String, List<WindowStore.Event>> events =
                store.events(plan.id()).stream().collect(Collectors.groupingBy(WindowStore.Event::window));
        List<WindowStore.Version> versions = store.versions(plan.id());
        Map<UUID, Attachment> files = new HashMap<>();
        attachments
                .describe(versions.stream()
                        .map(version -> version.basis().file())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach(file -> files.put(file.id(), file));
        Set<String> accounts = new HashSet<>();
        events.values().forEach(list -> list.forEach(event -> accounts.add(event.actor())));
        Map<String, String> names = people.namesOf(accounts);
        return store.ofPlan(plan.id()).stream()
                .map(window -> row(
                        plan,
                        window,
                        versions.stream()
                                .filter(version -> version.window().equals(window.id()))
                                .map(version -> new BasisRow(
                                        version.basis().label(),
                                        version.basis().issuer(),
                                        DocumentView.AttachmentInfo.of(Stream.ofNullable(files.get(
                                                        version.basis().file()))
                                                .toList())))
                                .toList(),
                        events.getOrDefault(window.id(), List.of()).stream()
                                .map(event -> new EventRow(
                                        event.at(),
                                        names.getOrDefault(event.actor(), event.actor()),
                                        event.action(),
                                        event.note()))
                                .toList()))
                .toList();
    }

    private WindowRow row(Plan plan, AwardWindow window, List<BasisRow> documents, List<EventRow> story) {
        WindowFields fields = window.fields();
        boolean open = window.isOpenOn(LocalDate.now(clock));
        return new WindowRow(
                window.id(),
                Texts.asTitle(AwardWindow.title(window.occasion(), window.period())),
                window.occasion().code(),
                window.period().code(),
                open,
                open ? "Đang nhận hồ sơ" : window.closing() == null ? "Đã hết hạn nhận hồ sơ" : "Đã đóng",
                store.guided(window.id()).isPresent(),
                window.openedOn(),
                fields.closesOn(),
                WindowWords.where(plan, fields),
                fields.forms().stream()
                        .map(form -> WindowWords.form(plan, form))
                        .toList(),
                WindowWords.nominees(fields),
                WindowWords.names(plan, fields.proposers()),
                WindowWords.priority(plan, fields),
                fields.publishList(),
                fields.standard(),
                fields.mergedForms().stream()
                        .map(form -> WindowWords.form(plan, form))
                        .toList(),
                WindowWords.tables(plan, fields),
                documents,
                story);
    }

    /**
     * The fields of a window to be typed: as they are, or as the plan suggests for a new one.
     *
     * @param title the window's
     * @param choices what may be chosen, a {@code WindowSuggestions.Choices}
     * @param letters registered letters that allocate its quota
     */
    public record Form(String title, TypedWindow fields, Object choices, List<Choice> letters) {}

    /**
     * The form for typing the fields of a superior's guidance, or a quota.
     *
     * @param windowId id of the window, or null for a new one of the occasion and the period
     * @throws Refusal when the period cannot be
     */
    public Form form(String planId, String user, String windowId, String occasion, String period) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        LocalDate today = LocalDate.now(clock);
        if (windowId != null) {
            AwardWindow window = store.find(windowId)
                    .filter(each -> each.plan().equals(planId))
                    .orElseThrow(NotFound::new);
            return new Form(
                    Texts.asTitle(AwardWindow.title(window.occasion(), window.period())),
                    window.fields().typed(),
                    WindowSuggestions.choices(plan, window.occasion(), today),
                    letters(planId, window));
        }
        Occasion wanted;
        try {
            wanted = Coded.of(Occasion.class, occasion);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn dịp khen thưởng; hãy chọn một dịp.");
        }
        AwardPeriod of = OccasionPeriods.require(plan, wanted, period, today);
        return new Form(
                Texts.asTitle(AwardWindow.title(wanted, of)),
                WindowSuggestions.fields(plan, wanted, today),
                WindowSuggestions.choices(plan, wanted, today),
                List.of());
    }

    private List<Choice> letters(String plan, AwardWindow window) {
        return superiors.withEffect(plan, Effect.PHAN_BO_CHI_TIEU).stream()
                .filter(letter -> !letter.confidential())
                .filter(letter -> letter.reference() == null
                        || letter.reference().endsWith("/" + window.occasion().code()))
                .map(letter -> new Choice(letter.id().toString(), name(letter)))
                .toList();
    }
}
