package vn.thidua.obligation.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.process.ObligationRequestProcess.Elements;
import vn.thidua.obligation.process.ObligationRequestProcess.Variables;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Xử lý đề nghị: yes or no to what an office asked about an obligation. */
@Component
class AnswerTask implements TaskHandler<AnswerTask.Submission> {

    /** @param detail what the form of the kind adds */
    record Submission(String decision, String comment, JsonNode detail) {}

    record Fact(String label, String value) {}

    /** @param facts what is asked for, in the words of the kind */
    record Asked(String title, String office, String by, Instant at, String reason, List<Fact> facts) {}

    private final Requests requests;
    private final Obligations obligations;
    private final Plans plans;
    private final People people;

    AnswerTask(Requests requests, Obligations obligations, Plans plans, People people) {
        this.requests = requests;
        this.obligations = obligations;
        this.plans = plans;
        this.people = people;
    }

    @Override
    public String process() {
        return ObligationRequestProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.ANSWER;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        boolean granted = "grant".equals(submission.decision());
        if (!granted && !"refuse".equals(submission.decision())) {
            throw new Refusal("Chưa chọn đồng ý hay không đồng ý; hãy chọn một trong hai rồi gửi.");
        }
        requests.answer(
                work.get(Variables.REQUEST),
                granted,
                new RequestKind.Answering(work.user(), submission.comment(), submission.detail()));
        return Facts.of(Variables.DECISION.is(submission.decision()));
    }

    @Override
    public String title(TaskWork work) {
        ObligationRequest request = requests.get(work.get(Variables.REQUEST));
        return requests.kind(request.kind()).taskTitle(obligations.get(request.obligation()), request);
    }

    @Override
    public Object form(TaskWork work) {
        ObligationRequest request = requests.get(work.get(Variables.REQUEST));
        Obligation obligation = obligations.get(request.obligation());
        RequestKind kind = requests.kind(request.kind());
        var form = new LinkedHashMap<String, Object>(kind.form(obligation, request));
        form.put(
                "request",
                new Asked(
                        kind.title(),
                        plans.plan(obligation.plan())
                                .office(request.askedOffice())
                                .name(),
                        people.nameOf(request.askedBy()),
                        request.askedAt(),
                        request.reason(),
                        kind.facts(obligation, request).entrySet().stream()
                                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                                .toList()));
        return form;
    }
}
