package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.NominationNews;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;

/** The next rows of a list get instances of their own. */
@Component("startNominations")
class StartNominationsDelegate implements JavaDelegate {

    private final NominationNews news;

    StartNominationsDelegate(NominationNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.MORE_NOMINATIONS.set(execution, news.startNext(Variables.BATCH.require(execution)));
    }
}
