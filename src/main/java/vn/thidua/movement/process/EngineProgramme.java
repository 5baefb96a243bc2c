package vn.thidua.movement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.movement.ProgrammeProcess;

@Component
class EngineProgramme implements ProgrammeProcess {

    private final RuntimeService runtime;

    EngineProgramme(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(String plan, String businessKey) {
        return runtime.createProcessInstanceByKey(MovementProgrammeProcess.KEY)
                .businessKey(businessKey)
                .setVariable(MovementProgrammeProcess.Variables.PLAN.name(), plan)
                .execute()
                .getId();
    }
}
