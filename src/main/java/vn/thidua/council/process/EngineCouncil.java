package vn.thidua.council.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilAccess;
import vn.thidua.council.CouncilProcesses;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.SessionMember;
import vn.thidua.council.process.CouncilSessionProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.platform.time.VietnamTime;

@Component
class EngineCouncil implements CouncilProcesses {

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;
    private final CouncilAccess access;
    private final Clock clock;

    EngineCouncil(RuntimeService runtime, InsideSystem system, TaskLocks locks, CouncilAccess access, Clock clock) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void start(CouncilSession session, LocalDate due) {
        system.run(() -> runtime.createProcessInstanceByKey(CouncilSessionProcess.KEY)
                .businessKey(session.id())
                .setVariables(Facts.of(
                        Variables.PLAN.is(session.plan()),
                        Variables.SESSION.is(session.id()),
                        Variables.SECRETARY_GROUP.is(access.secretaries(session.plan(), session.council())
                                .id()),
                        Variables.CHAIR_GROUP.is(CouncilAccess.chair(session.plan(), session.council())
                                .id()),
                        Variables.DUE.is(Date.from(VietnamTime.endOf(due))),
                        Variables.FOLLOW_UP.is(Date.from(clock.instant()))))
                .execute());
    }

    @Override
    public void hold(CouncilSession session, Collection<String> voters) {
        locks.holdTasksBelow(Stream.concat(
                        instances(CouncilSessionProcess.KEY, session.id()).stream(),
                        ballots(session.id(), voters).stream())
                .toList());
    }

    @Override
    public void cancelled(CouncilSession session) {
        closeBallots(session.id(), openBallots(session.id()));
        tell(CouncilSessionProcess.Messages.SESSION_CANCELLED, session.id());
    }

    @Override
    public void giveBallots(CouncilSession session, Collection<SessionMember> members) {
        Instant until = VietnamTime.endOf(session.votingUntil());
        members.forEach(member -> system.run(() -> runtime.createProcessInstanceByKey(CouncilBallotProcess.KEY)
                .businessKey(CouncilSession.ballot(session.id(), member.person()))
                .setVariables(Facts.of(
                        CouncilBallotProcess.Variables.PLAN.is(session.plan()),
                        CouncilBallotProcess.Variables.SESSION.is(session.id()),
                        CouncilBallotProcess.Variables.MEMBER.is(member.person()),
                        CouncilBallotProcess.Variables.DUE.is(Date.from(until)),
                        CouncilBallotProcess.Variables.FOLLOW_UP.is(Date.from(clock.instant()))))
                .execute()));
    }

    @Override
    public void closeBallots(CouncilSession session, Collection<String> persons) {
        closeBallots(session.id(), ballots(session.id(), persons));
    }

    private void closeBallots(String session, Collection<String> instances) {
        system.run(() -> instances.forEach(
                instance -> runtime.createMessageCorrelation(CouncilBallotProcess.Messages.BALLOT_CLOSED)
                        .processInstanceId(instance)
                        .correlateAllWithResult()));
    }

    @Override
    public void ballotsIn(CouncilSession session) {
        tell(CouncilSessionProcess.Messages.BALLOTS_IN, session.id());
    }

    /** Nobody waits any more where the time ran out at the same moment. */
    private void tell(String message, String session) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(session)
                .correlateAllWithResult());
    }

    private List<String> ballots(String session, Collection<String> persons) {
        return persons.stream()
                .flatMap(person -> instances(CouncilBallotProcess.KEY, CouncilSession.ballot(session, person)).stream())
                .toList();
    }

    private List<String> openBallots(String session) {
        return system.call(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(CouncilBallotProcess.KEY)
                .processInstanceBusinessKeyLike(session + "/%")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList());
    }

    private List<String> instances(String process, String businessKey) {
        return system.call(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList());
    }
}
