package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.NominationNews;
import vn.thidua.nomination.process.NominationNewsProcess.Variables;

/** The next rows are told to their instances. */
@Component("tellNominations")
class TellNominationsDelegate implements JavaDelegate {

    private final NominationNews news;

    TellNominationsDelegate(NominationNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.MORE_TO_TELL.set(execution, news.tellNext(Variables.PLAN.require(execution)));
    }
}
