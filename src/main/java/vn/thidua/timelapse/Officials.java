package vn.thidua.timelapse;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.movement.MovementPage;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Requests;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.superior.Openings;
import vn.thidua.superior.SuperiorDocuments;

/** Engages simulated officials for one time-lapse. */
@Component
@Profile("timelapse")
class Officials {

    private final Stage stage;
    private final Crew crew;
    private final List<Script> scripts;
    private final People people;
    private final WorkingDays workingDays;
    private final Obligations obligations;
    private final Requests requests;
    private final Extensions extensions;
    private final Openings openings;
    private final SuperiorDocuments documents;
    private final MovementPage page;
    private final List<Initiative> initiatives;

    Officials(
            Stage stage,
            Crew crew,
            List<Script> scripts,
            People people,
            WorkingDays workingDays,
            Obligations obligations,
            Requests requests,
            Extensions extensions,
            Openings openings,
            SuperiorDocuments documents,
            MovementPage page,
            ObjectProvider<Initiative> initiatives) {
        this.stage = stage;
        this.crew = crew;
        this.scripts = scripts;
        this.people = people;
        this.workingDays = workingDays;
        this.obligations = obligations;
        this.requests = requests;
        this.extensions = extensions;
        this.openings = openings;
        this.documents = documents;
        this.page = page;
        this.initiatives = initiatives.orderedStream().toList();
    }

    /**
     * What comes from above.
     *
     * @param last the plan's last day
     * @param end what has not come by then never comes
     */
    Superior above(Plan plan, long seed, LocalDate last, LocalDate end) {
        return new Superior(
                plan, seed, last, end, stage, new OfficeHours(workingDays), openings, documents, page, people);
    }

    /** What officials begin between these days, and after them what follows from it. */
    Initiatives initiatives(Plan plan, long seed, LocalDate first, LocalDate last, Cast cast) {
        return new Initiatives(
                plan.id(),
                initiatives,
                new OfficeHours(workingDays),
                first,
                last,
                today -> new Turn(plan, today, seed, stage, people, cast::trouble));
    }

    Cast of(Plan plan, long seed) {
        return new Cast(
                plan,
                seed,
                stage,
                crew,
                scripts,
                people,
                new OfficeHours(workingDays),
                obligations,
                new Asking(stage, obligations, requests, extensions));
    }
}
