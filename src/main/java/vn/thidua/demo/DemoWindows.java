package vn.thidua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.guidance.GuidanceDesk;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.organisation.Group;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PlansReloaded;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Role;
import vn.thidua.platform.database.StartLock;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/**
 * The yearly award window of the demo's year, for every plan that has a guidance for it, else that of the phase under way: an own
 * guidance is drafted, signed and dispatched, a superior's registered. What no plan says is invented and says so: the last day for dossiers, numbers and dates of
 * superiors' documents, and the numbers that a superior's letter allocates.
 */
@Component
@Profile("demo")
class DemoWindows {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWindows.class);

    private static final int LAST_DAY = 20;
    private static final int COLLECTIVES = 2;
    private static final int PEOPLE = 3;
    private static final String INVENTED = "Bản dùng thử: ngày cuối nhận hồ sơ là giả định.";
    private static final String INVENTED_NUMBER = "(bản dùng thử: số, ngày văn bản là giả định)";

    private final Plans plans;
    private final AwardWindows windows;
    private final Guidances guidances;
    private final GuidanceDesk desk;
    private final SuperiorDocuments superiors;
    private final DemoDesk officials;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final StartLock startLock;
    private final Clock clock;

    DemoWindows(
            Plans plans,
            AwardWindows windows,
            Guidances guidances,
            GuidanceDesk desk,
            SuperiorDocuments superiors,
            DemoDesk officials,
            ObjectMapper json,
            PlatformTransactionManager transactions,
            StartLock startLock,
            Clock clock) {
        this.plans = plans;
        this.windows = windows;
        this.guidances = guidances;
        this.desk = desk;
        this.superiors = superiors;
        this.officials = officials;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.startLock = startLock;
        this.clock = clock;
    }

    /** After the plans are registered, so that their programmes hear of it; each plan by itself, for one may refuse. */
    @Order(10)
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        startLock.run(() -> plans.all().forEach(this::open));
    }

    @Order(10)
    @EventListener
    void open(PlansReloaded reloaded) {
        startLock.run(() -> reloaded.added().stream().map(plans::plan).forEach(this::open));
    }

    private void open(Plan plan) {
        if (!windows.of(plan.id()).isEmpty()) {
            return;
        }
        plan.guidance().stream()
                .filter(guidance -> guidance.occasions().contains(Occasion.HANG_NAM))
                .findFirst()
                .or(() -> plan.guidance().stream()
                        .filter(guidance -> guidance.from() == DecidedBy.OWN)
                        .findFirst())
                .ifPresent(guidance -> {
                    try {
                        transaction.executeWithoutResult(status -> open(plan, guidance));
                        LOG.info("Demo: award window of plan {} open", plan.id());
                    } catch (Refusal no) { // a plan of other years, or a demo that starts at the end of its year
                        LOG.info("Demo: no award window of plan {}: {}", plan.id(), no.getMessage());
                    }
                });
    }

    private void open(Plan plan, Guidance guidance) {
        String keeper = new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN).id();
        String year = String.valueOf(LocalDate.now(clock).getYear());
        if (guidance.from() == DecidedBy.OWN) {
            String window = guidances.draft(plan.id(), keeper, wanted(plan, guidance, keeper, year));
            officials.issues(window, form -> drafted(plan, form.path("guidance")));
            return;
        }
        AwardWindow window = guidances.openFromSuperior(
                plan.id(),
                keeper,
                new Guidances.FromSuperior(
                        registered(plan, guidance, keeper),
                        null,
                        Occasion.HANG_NAM.code(),
                        year,
                        fields(
                                plan,
                                desk.form(plan.id(), keeper, null, Occasion.HANG_NAM.code(), year)
                                        .fields()),
                        null));
        plan.quotas().stream()
                .filter(quota ->
                        comesByLetter(plan, quota) && window.fields().forms().contains(quota.form()))
                .forEach(quota -> allocate(plan, window, quota, keeper));
    }

    /** The year's; of a guidance that is for reviews only, the first of its periods. */
    private Guidances.Wanted wanted(Plan plan, Guidance guidance, String keeper, String year) {
        if (guidance.occasions().contains(Occasion.HANG_NAM)) {
            return new Guidances.Wanted(null, guidance.id(), Occasion.HANG_NAM.code(), year);
        }
        return desk.page(plan.id(), keeper).own().stream()
                .filter(own -> own.id().equals(guidance.id()))
                .flatMap(own -> own.occasions().stream())
                .flatMap(occasion -> occasion.periods().stream()
                        .map(period -> new Guidances.Wanted(null, guidance.id(), occasion.id(), period.id())))
                .findFirst()
                .orElseThrow(() -> new Refusal("Hướng dẫn khen thưởng của Kế hoạch không nêu kỳ nào để mở đợt."));
    }

    /** The text that the form begins with, and the fields with the last day. */
    private ObjectNode drafted(Plan plan, JsonNode guidance) {
        ObjectNode content = json.createObjectNode();
        content.set("subject", guidance.path("subject"));
        content.set("body", guidance.path("body"));
        var recipients = content.putArray("recipients");
        guidance.path("recipients")
                .forEach(line -> recipients.add(line.path("id").asText()));
        content.putArray("attachments");
        content.set(
                "window",
                json.valueToTree(fields(plan, json.convertValue(guidance.path("fields"), TypedWindow.class))));
        return content;
    }

    private TypedWindow fields(Plan plan, TypedWindow suggested) {
        return new TypedWindow(
                suggested.forms(),
                suggested.nominees(),
                suggested.proposers().isEmpty() ? List.of(plan.consolidator()) : suggested.proposers(),
                suggested.priorityGroups(),
                suggested.publishList(),
                suggested.standard().isBlank()
                        ? "Theo quy định của pháp luật về thi đua, khen thưởng."
                        : suggested.standard(),
                LocalDate.now(clock).withMonth(Month.DECEMBER.getValue()).withDayOfMonth(LAST_DAY),
                Objects.requireNonNullElse(suggested.receiver(), plan.consolidator()),
                INVENTED,
                suggested.mergedForms(),
                suggested.quotas(),
                suggested.checklist());
    }

    private UUID registered(Plan plan, Guidance guidance, String keeper) {
        return superiors.withEffect(plan.id(), Effect.HUONG_DAN_KHEN_THUONG).stream()
                .filter(each -> guidance.id().equals(each.reference()))
                .map(SuperiorDocument::id)
                .findFirst()
                .orElseGet(() -> {
                    boolean known = guidance.number() != null && guidance.date() != null;
                    return register(
                            plan,
                            keeper,
                            guidance.issuer(),
                            "Hướng dẫn",
                            known ? guidance.number() : "01/HD",
                            known ? guidance.date() : LocalDate.now(clock),
                            "Hướng dẫn khen thưởng Phong trào thi đua" + (known ? "" : " " + INVENTED_NUMBER),
                            Effect.HUONG_DAN_KHEN_THUONG,
                            guidance.id());
                });
    }

    private UUID register(
            Plan plan,
            String keeper,
            String issuer,
            String type,
            String number,
            LocalDate dated,
            String summary,
            Effect effect,
            String reference) {
        return superiors
                .register(
                        plan.id(),
                        keeper,
                        new SuperiorDocuments.Typed(
                                null,
                                issuer,
                                type,
                                number,
                                dated,
                                null,
                                null,
                                summary,
                                false,
                                null,
                                effect.code(),
                                reference))
                .id();
    }

    private static boolean comesByLetter(Plan plan, Quota quota) {
        return quota.occasion() == Occasion.HANG_NAM
                && quota.count() == null
                && !quota.merge()
                && plan.office(quota.allocatedBy()).kind() == OfficeKind.NGOAI;
    }

    private void allocate(Plan plan, AwardWindow window, Quota quota, String keeper) {
        UUID letter = register(
                plan,
                keeper,
                quota.allocatedBy(),
                "Thông báo",
                "02/TB",
                LocalDate.now(clock),
                "Phân bổ chỉ tiêu khen thưởng " + INVENTED_NUMBER,
                Effect.PHAN_BO_CHI_TIEU,
                quota.form() + "/" + quota.occasion().code());
        guidances.allocate(
                plan.id(),
                keeper,
                new Guidances.Allocated(
                        window.id(),
                        letter,
                        window.fields().mergedForms(),
                        List.of(
                                new TypedWindow.Quota(
                                        quota.form(),
                                        NomineeKind.TAP_THE.code(),
                                        null,
                                        BigDecimal.valueOf(COLLECTIVES)),
                                new TypedWindow.Quota(
                                        quota.form(), NomineeKind.CA_NHAN.code(), null, BigDecimal.valueOf(PEOPLE)))));
    }
}
