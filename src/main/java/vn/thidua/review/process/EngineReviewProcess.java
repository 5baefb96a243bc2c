package vn.thidua.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.review.Review;
import vn.thidua.review.ReviewProcess;
import vn.thidua.review.Reviews;

@Component
class EngineReviewProcess implements ReviewProcess {

    private final RuntimeService runtime;
    private final Reviews reviews;
    private final InsideSystem system;

    EngineReviewProcess(RuntimeService runtime, Reviews reviews, InsideSystem system) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.system = system;
    }

    @Override
    public void start(String plan, String phase, ReviewKind kind) {
        String review = Review.id(plan, phase, kind);
        if (reviews.find(review).isPresent()) {
            return;
        }
        runtime.createProcessInstanceByKey(process(kind))
                .businessKey(review)
                .setVariable(ReviewVariables.PLAN.name(), plan)
                .setVariable(ReviewVariables.PHASE.name(), phase)
                .execute();
    }

    @Override
    public void closeEarly(Review review) {
        system.run(() -> runtime.createMessageCorrelation(ReviewMessages.CLOSE_REVIEW)
                .processInstanceBusinessKey(review.id())
                .correlateAllWithResult());
    }

    @Override
    public String process(ReviewKind kind) {
        return switch (kind) {
            case SO_KET -> MidTermReviewProcess.KEY;
            case TONG_KET -> FinalReviewProcess.KEY;
        };
    }

    /** Key of the process that runs, which is also the kind of its obligations. */
    static String keyOf(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }
}
