package vn.thidua.plan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a broken plan at start-up as a list of sentences instead of a stack trace. */
class BrokenPlanFailureAnalyzer extends AbstractFailureAnalyzer<BrokenPlanException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenPlanException cause) {
        return new FailureAnalysis(
                "Tệp Kế hoạch chưa dùng được:" + System.lineSeparator() + cause.getMessage(),
                "Sửa các dòng nêu trên, thử lại bằng --check-plan=<tệp>, rồi khởi động lại.",
                cause);
    }
}
