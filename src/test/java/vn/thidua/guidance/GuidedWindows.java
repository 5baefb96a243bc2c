package vn.thidua.guidance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/**
 * Opens the award window of an occasion as the plan has it, with the fields that the plan itself suggests: the keeper drafts the
 * plan's own guidance, which still has to be signed, or registers the one that came from above.
 */
@Component
public class GuidedWindows {

    private static final int DAYS_OPEN = 60;

    private final Guidances guidances;
    private final SuperiorDocuments superiors;
    private final Desk desk;
    private final ObjectMapper json;
    private final Clock clock;

    GuidedWindows(Guidances guidances, SuperiorDocuments superiors, Desk desk, ObjectMapper json, Clock clock) {
        this.guidances = guidances;
        this.superiors = superiors;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** Whoever keeps the windows of a plan. */
    private static String keeper(Plan plan) {
        return new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN).id();
    }

    /** Whether the plan rewards a period on the occasion that has begun. */
    public boolean rewards(Plan plan, Occasion occasion) {
        return !OccasionPeriods.suggested(plan, occasion, LocalDate.now(clock)).isEmpty();
    }

    /** What the keeper does; the rest of an own guidance's way is that of any document. */
    public void guide(Plan plan, Occasion occasion) {
        LocalDate today = LocalDate.now(clock);
        AwardPeriod period = OccasionPeriods.suggested(plan, occasion, today).get(0);
        Optional<Guidance> own = Guidances.ownGuidances(plan).stream()
                .filter(guidance -> guidance.occasions().contains(occasion))
                .findFirst();
        if (own.isPresent()) {
            draft(plan, own.get(), occasion, period);
            return;
        }
        Optional<Guidance> above = plan.guidance().stream()
                .filter(guidance -> guidance.from() == DecidedBy.CAP_TREN
                        && guidance.occasions().contains(occasion))
                .findFirst();
        var document = superiors.register(
                plan.id(),
                keeper(plan),
                new SuperiorDocuments.Typed(
                        above.isPresent() ? null : "Cơ quan thi đua, khen thưởng cấp trên",
                        above.map(Guidance::issuer).orElse(null),
                        "Hướng dẫn",
                        above.map(Guidance::number).orElse("1/HD-" + occasion.code()),
                        above.map(Guidance::date).orElse(today),
                        null,
                        null,
                        "Hướng dẫn khen thưởng",
                        false,
                        null,
                        Effect.HUONG_DAN_KHEN_THUONG.code(),
                        above.map(Guidance::id).orElse(null)));
        guidances.openFromSuperior(
                plan.id(),
                keeper(plan),
                new Guidances.FromSuperior(
                        document.id(), null, occasion.code(), period.code(), fields(plan, occasion, today), null));
    }

    private void draft(Plan plan, Guidance own, Occasion occasion, AwardPeriod period) {
        String window = guidances.draft(
                plan.id(), keeper(plan), new Guidances.Wanted(null, own.id(), occasion.code(), period.code()));
        var content = new HashMap<>(WindowTyped.guidance(
                json.convertValue(fields(plan, occasion, LocalDate.now(clock)), new TypeReference<>() {})));
        content.put("recipients", List.of("1"));
        SigningStep drafting = plan.signing(own.document())
                .forOffice(plan.office(own.issuer()))
                .step(Step.SOAN)
                .orElseThrow();
        desk.runReadySteps()
                .as(new Group(plan.id(), drafting.office(), drafting.role()).id())
                .does("userTask_draft", window, Typed.draft(content));
    }

    private static TypedWindow fields(Plan plan, Occasion occasion, LocalDate today) {
        TypedWindow suggested = WindowSuggestions.fields(plan, occasion, today);
        return new TypedWindow(
                suggested.forms(),
                suggested.nominees(),
                suggested.proposers(),
                suggested.priorityGroups(),
                suggested.publishList(),
                suggested.standard(),
                today.plusDays(DAYS_OPEN),
                suggested.receiver(),
                suggested.address(),
                suggested.mergedForms(),
                suggested.quotas(),
                suggested.checklist());
    }
}
