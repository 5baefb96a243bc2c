package vn.thidua.award.process;

import java.util.Map;
import vn.thidua.award.Decision;
import vn.thidua.award.DecisionForms;
import vn.thidua.award.DecisionLists;
import vn.thidua.award.process.AwardDecisionProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** A task on an issued decision. */
abstract class DecisionTask<S> implements TaskHandler<S> {

    final DecisionLists lists;
    final DecisionForms forms;
    private final String element;
    private final String title;
    private final Class<S> submission;

    DecisionTask(String element, String title, Class<S> submission, DecisionLists lists, DecisionForms forms) {
        this.element = element;
        this.title = title;
        this.submission = submission;
        this.lists = lists;
        this.forms = forms;
    }

    @Override
    public final String process() {
        return AwardDecisionProcess.KEY;
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
        return "%s – %s".formatted(title, forms.name(decision(work)));
    }

    @Override
    public final Object form(TaskWork work) {
        return Map.of("award", forms.of(decision(work)));
    }

    static String id(TaskWork work) {
        return work.get(Variables.AWARD_DECISION);
    }

    private Decision decision(TaskWork work) {
        return lists.get(id(work));
    }
}
