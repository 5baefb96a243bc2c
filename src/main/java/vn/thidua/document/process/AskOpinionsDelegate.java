package vn.thidua.document.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Opinions;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.Step;
import vn.thidua.platform.time.VietnamTime;

/** Sends the draft out for opinions: one independent instance per office, one common time limit. */
@Component("askOpinions")
class AskOpinionsDelegate implements JavaDelegate {

    private static final int USUAL_WORKING_DAYS = 5;

    private final Opinions opinions;
    private final DocumentArchive archive;
    private final WorkingDays workingDays;
    private final RuntimeService runtime;
    private final java.time.Clock clock;

    AskOpinionsDelegate(
            Opinions opinions,
            DocumentArchive archive,
            WorkingDays workingDays,
            RuntimeService runtime,
            java.time.Clock clock) {
        this.archive = archive;
        this.opinions = opinions;
        this.workingDays = workingDays;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = Variables.DOCUMENT.require(execution);
        var step = archive.get(id).chain().step(Step.LAY_Y_KIEN).orElseThrow();
        int days = step.workingDays() == null ? USUAL_WORKING_DAYS : step.workingDays();
        LocalDate lastDay = workingDays.plus(LocalDate.now(clock), days);
        Instant until = VietnamTime.endOf(lastDay);
        Opinions.Asked asked = opinions.ask(id);
        for (String office : asked.offices()) {
            String plan = Variables.PLAN.require(execution);
            runtime.createProcessInstanceByKey(DocumentOpinionProcess.KEY)
                    .businessKey(new Opinions.Awaited(id, office).dossier())
                    .setVariable(DocumentOpinionProcess.Variables.PLAN.name(), plan)
                    .setVariable(DocumentOpinionProcess.Variables.OFFICE.name(), office)
                    .setVariable(DocumentOpinionProcess.Variables.DOCUMENT.name(), id)
                    .setVariable(DocumentOpinionProcess.Variables.ROUND.name(), String.valueOf(asked.round()))
                    .setVariable(
                            DocumentOpinionProcess.Variables.DOCUMENT_TITLE.name(),
                            Variables.DOCUMENT_TITLE.require(execution))
                    .setVariable(DocumentOpinionProcess.Variables.ISSUANCE.name(), execution.getProcessInstanceId())
                    .setVariable(
                            DocumentOpinionProcess.Variables.OPINION_GROUP.name(),
                            new Group(plan, office, Role.CHUYEN_VIEN).id())
                    .setVariable(DocumentOpinionProcess.Variables.OPINION_DUE.name(), Date.from(until))
                    .setVariable(DocumentOpinionProcess.Variables.OPINION_FOLLOW_UP.name(), Date.from(clock.instant()))
                    .setVariable(DocumentOpinionProcess.Variables.OPINION_UNTIL.name(), Date.from(until))
                    .execute();
        }
        Variables.OPINIONS_UNTIL.set(execution, Date.from(until));
    }
}
