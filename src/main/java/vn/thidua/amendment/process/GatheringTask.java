package vn.thidua.amendment.process;

import java.util.Date;
import java.util.Map;
import vn.thidua.amendment.AmendmentDesk;
import vn.thidua.amendment.AmendmentSteps;
import vn.thidua.amendment.AmendmentSteps.Step;
import vn.thidua.amendment.Gatherings;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** A step of a gathering: its title names the gathering, its form shows the proposals. */
abstract class GatheringTask<S> implements TaskHandler<S> {

    static final String RETURN = "return";

    final Gatherings gatherings;
    final AmendmentSteps steps;
    final AmendmentDesk desk;
    private final String element;
    private final Class<S> submission;
    private final String what;

    /** @param what is done, as the title begins */
    GatheringTask(
            String element,
            Class<S> submission,
            String what,
            Gatherings gatherings,
            AmendmentSteps steps,
            AmendmentDesk desk) {
        this.element = element;
        this.submission = submission;
        this.what = what;
        this.gatherings = gatherings;
        this.steps = steps;
        this.desk = desk;
    }

    @Override
    public final String process() {
        return PlanAmendmentProcess.KEY;
    }

    @Override
    public final String task() {
        return element;
    }

    @Override
    public final Class<S> submission() {
        return submission;
    }

    @Override
    public final String title(TaskWork work) {
        return what + " – " + gatherings.get(gathering(work)).title();
    }

    @Override
    public Object form(TaskWork work) {
        return desk.form(gathering(work), false);
    }

    static String gathering(TaskWork work) {
        return work.get(Variables.GATHERING);
    }

    /** The list goes back to the inbox. */
    final Map<String, Object> sendBack(TaskWork work, String reason, boolean decider) {
        gatherings.sendBack(gathering(work), work.user(), reason, decider);
        return Facts.of(Variables.DECISION.is(RETURN), Variables.GATHER_DUE.is(Date.from(steps.due(Step.GATHER))));
    }
}
