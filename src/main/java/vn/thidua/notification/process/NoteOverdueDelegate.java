package vn.thidua.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligations;
import vn.thidua.platform.engine.Variable;

/** Marks the obligation overdue and tells the head of the office and the consolidator, until urging ends. */
@Component("noteOverdue")
class NoteOverdueDelegate implements JavaDelegate {

    /** Every process that does an obligation carries its id under this name. */
    private static final Variable<String> OBLIGATION = Variable.text("obligation");

    private final Obligations obligations;
    private final Notices notices;

    NoteOverdueDelegate(Obligations obligations, Notices notices) {
        this.obligations = obligations;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String obligation = OBLIGATION.require(execution);
        obligations.noteOverdue(obligation);
        notices.overdue(obligation);
    }
}
