package vn.thidua.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/** Today's rules for the fields of a window, with what superiors have allocated. */
@Component
class WindowChecks {

    private final SuperiorDocuments superiors;
    private final Clock clock;

    WindowChecks(SuperiorDocuments superiors, Clock clock) {
        this.superiors = superiors;
        this.clock = clock;
    }

    /** The letters of the period: one of an earlier year allocates nothing any more. */
    WindowRules rules(Plan plan, Occasion occasion, AwardPeriod period) {
        Set<String> allocated = superiors.withEffect(plan.id(), Effect.PHAN_BO_CHI_TIEU).stream()
                .filter(letter -> !letter.dated().isBefore(period.firstDay()))
                .map(SuperiorDocument::reference)
                .collect(Collectors.toSet());
        return new WindowRules(
                plan, occasion, LocalDate.now(clock), form -> allocated.contains(form + "/" + occasion.code()));
    }
}
