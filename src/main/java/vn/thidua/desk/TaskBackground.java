package vn.thidua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.assignment.OfficeWork;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.security.UserAtWork;

/** What a task is about, told before its form: the obligation, what came back and why, the documents, who acts next. */
@Service
@Transactional(readOnly = true)
public class TaskBackground {

    /** Beginnings of what an obligation's story calls a return. */
    private static final List<String> RETURNS = List.of("Trả lại", "Yêu cầu bổ sung", "Rút lại");

    /** A supplement is asked for from outside: everybody who sees the obligation may read it. */
    private static final String FROM_OUTSIDE = "Yêu cầu bổ sung";

    private final VisibleTasks tasks;
    private final TaskHandlers handlers;
    private final DeskEngine engine;
    private final Obligations obligations;
    private final ObligationKinds kinds;
    private final ObligationAccess obligationAccess;
    private final DocumentArchive documents;
    private final List<DocumentAccess> documentAccess;
    private final Attachments attachments;
    private final OfficeWork officeWork;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    TaskBackground(
            VisibleTasks tasks,
            TaskHandlers handlers,
            DeskEngine engine,
            Obligations obligations,
            ObligationKinds kinds,
            ObligationAccess obligationAccess,
            DocumentArchive documents,
            List<DocumentAccess> documentAccess,
            Attachments attachments,
            OfficeWork officeWork,
            People people,
            Plans plans,
            Clock clock) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.engine = engine;
        this.obligations = obligations;
        this.kinds = kinds;
        this.obligationAccess = obligationAccess;
        this.documents = documents;
        this.documentAccess = documentAccess;
        this.attachments = attachments;
        this.officeWork = officeWork;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param due last moment that is on time, null for no date */
    public record Owed(String title, String office, String status, String progress, Instant due) {}

    /** @param note the reason */
    public record Return(Instant at, String by, String action, String note) {}

    /** @param files the issued copy; empty for a secret document */
    public record Issued(
            String id, String type, String number, LocalDate dated, List<DocumentView.AttachmentInfo> files) {}

    /**
     * @param owed null where the task serves no obligation
     * @param next who may act next, each with his step
     * @param mayPassOn the reader may pass the task on to a colleague
     */
    public record Background(
            Owed owed, List<Return> returns, List<Issued> documents, List<String> next, boolean mayPassOn) {}

    /** @throws vn.thidua.platform.error.NotFound when there is no such task, or not for this person */
    public Background of(String task, UserAtWork user) {
        TaskWork work = tasks.require(task, user.id()).work();
        Optional<Obligation> owed = Optional.ofNullable(work.businessKey())
                .flatMap(obligations::find)
                .filter(found -> obligationAccess.sees(found, user.id()));
        List<String> subjects = Stream.concat(
                        Stream.ofNullable(work.businessKey()), owed.map(Obligation::roundId).stream())
                .toList();
        return new Background(
                owed.map(this::owed).orElse(null),
                owed.map(found -> returns(found, user.id())).orElse(List.of()),
                issued(subjects, user),
                handlers.of(work.process(), work.task())
                        .next(work)
                        .orElseGet(() -> engine.next(work.process(), work.task())),
                officeWork.mayPassOn(work.plan(), task, user.id()));
    }

    private Owed owed(Obligation obligation) {
        return new Owed(
                kinds.title(obligation.plan(), obligation.kind(), obligation.period()),
                plans.plan(obligation.plan()).office(obligation.office()).name(),
                obligation.status().label(),
                obligation.progressLabel(clock.instant()),
                obligation.dueAt());
    }

    private List<Return> returns(Obligation obligation, String user) {
        boolean inside = obligationAccess.seesInside(obligation, user);
        List<ObligationEvent> events = obligations.history(obligation.id()).stream()
                .filter(event -> RETURNS.stream().anyMatch(event.action()::startsWith))
                .filter(event -> inside || event.action().startsWith(FROM_OUTSIDE))
                .toList();
        Map<String, String> names = people.namesOf(events.stream()
                .map(ObligationEvent::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return events.stream()
                .map(event -> new Return(
                        event.at(),
                        event.actor() == null ? null : names.getOrDefault(event.actor(), event.actor()),
                        event.action(),
                        event.note()))
                .toList();
    }

    private List<Issued> issued(List<String> subjects, UserAtWork user) {
        return documents.issuedAbout(subjects).stream()
                .filter(found -> documentAccess.stream()
                        .anyMatch(port -> port.mayRead(found.id(), user.id(), Set.copyOf(user.groups()))))
                .map(found -> new Issued(
                        found.id(),
                        documents.get(found.id()).chain().type(),
                        found.number(),
                        found.dated(),
                        DocumentView.AttachmentInfo.of(attachments.describe(
                                Stream.ofNullable(found.file()).toList()))))
                .toList();
    }
}
