package vn.thidua.amendment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.amendment.AmendedDates;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;

/** Moves the next batch of what runs to the amended dates; the model comes back as long as there may be more. */
@Component("moveAmendedDates")
class MoveAmendedDatesDelegate implements JavaDelegate {

    private final AmendedDates dates;

    MoveAmendedDatesDelegate(AmendedDates dates) {
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.MORE_DATES.set(execution, dates.moveNext(Variables.GATHERING.require(execution)));
    }
}
