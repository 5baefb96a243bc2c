package vn.thidua.report.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.report.EntryProcess;
import vn.thidua.report.ReportEntry;
import vn.thidua.report.ReportRounds;

@Component
class EngineEntryProcess implements EntryProcess {

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;
    private final OfficeReportStarter starter;
    private final ReportRounds rounds;
    private final Clock clock;

    EngineEntryProcess(
            RuntimeService runtime,
            InsideSystem system,
            TaskLocks locks,
            OfficeReportStarter starter,
            ReportRounds rounds,
            Clock clock) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
        this.starter = starter;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public String start(Obligation obligation, ReportEntry entry, Instant due) {
        return system.call(() -> starter.entryBeside(obligation, entry, due, clock.instant()));
    }

    @Override
    public void end(ReportEntry entry) {
        if (locks.holdFreeTasksOf(entry.processId())) {
            system.run(() -> runtime.createMessageCorrelation(ReportEntryProcess.Messages.OBLIGATION_SETTLED)
                    .processInstanceId(entry.processId())
                    .correlateAllWithResult());
        }
    }

    @Override
    public String startAgain(Obligation obligation) {
        Date closesAt = Date.from(rounds.get(obligation.roundId()).closesAt());
        return system.call(() -> starter.report(obligation, closesAt));
    }
}
