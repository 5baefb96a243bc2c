package vn.thidua.criteria.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaComments;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;

/** The consolidator has answered, or the time for it is over. */
@Component("closeComment")
class CloseCommentDelegate implements JavaDelegate {

    private final CriteriaComments comments;

    CloseCommentDelegate(CriteriaComments comments) {
        this.comments = comments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        comments.commentClosed(Variables.VERSION.require(execution));
    }
}
