package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.NominationNews;
import vn.thidua.nomination.process.NominationNewsProcess.Variables;

/** Dossiers and batches that rows have left go on or end. */
@Component("tellDossiers")
class TellDossiersDelegate implements JavaDelegate {

    private final NominationNews news;

    TellDossiersDelegate(NominationNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tellDossiers(Variables.PLAN.require(execution));
    }
}
