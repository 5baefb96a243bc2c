package vn.thidua.timelapse;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Requests;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;

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

    Officials(
            Stage stage,
            Crew crew,
            List<Script> scripts,
            People people,
            WorkingDays workingDays,
            Obligations obligations,
            Requests requests,
            Extensions extensions) {
        this.stage = stage;
        this.crew = crew;
        this.scripts = scripts;
        this.people = people;
        this.workingDays = workingDays;
        this.obligations = obligations;
        this.requests = requests;
        this.extensions = extensions;
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
