package vn.thidua.document;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningStep;
import vn.thidua.platform.error.NotFound;

/** Where the registry finds what waits for a signature and records that it was given on paper. */
@Service
@Transactional
public class PaperDesk {

    /** So many are listed at once. */
    public static final int PAGE = 100;

    private final SigningTasks tasks;
    private final PaperSignatures signatures;
    private final Documents documents;
    private final SigningWays ways;
    private final StepRoles roles;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;

    PaperDesk(
            SigningTasks tasks,
            PaperSignatures signatures,
            Documents documents,
            SigningWays ways,
            StepRoles roles,
            Attachments attachments,
            People people,
            Plans plans) {
        this.tasks = tasks;
        this.signatures = signatures;
        this.documents = documents;
        this.ways = ways;
        this.roles = roles;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
    }

    /** @param block capacity and title as printed above the signature */
    public record Capacity(String code, String block, String label) {}

    /** Somebody who may sign the step. */
    public record Signer(String id, String name, List<Capacity> capacities) {}

    /**
     * One document that waits for a signature.
     *
     * @param summary what the document is about; the title again where that says it
     * @param step what is to be signed, as the step is called
     * @param office name of the office that signs
     * @param earliest no signature lies before the day on which the draft was submitted
     */
    public record Row(
            String task,
            String document,
            String title,
            String summary,
            String step,
            String office,
            Instant since,
            Instant due,
            LocalDate earliest,
            List<Signer> signers) {}

    /** What waits for a signature in the offices whose registry the person is. */
    @Transactional(readOnly = true)
    public List<Row> waiting(String plan, String user) {
        Set<Group> registries = registriesOf(plan, user);
        if (registries.isEmpty()) {
            return List.of();
        }
        List<SigningTasks.Waiting> near = tasks.near(plan, registries, PAGE);
        Map<String, Document> byId =
                signatures
                        .documents(near.stream()
                                .map(SigningTasks.Waiting::document)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        return near.stream()
                .filter(waiting -> byId.containsKey(waiting.document()))
                .filter(waiting -> isMine(byId.get(waiting.document()), waiting, registries))
                .map(waiting -> row(waiting, byId.get(waiting.document())))
                .toList();
    }

    /**
     * Stores the scan of a signed page for a task of the person's registry.
     *
     * @throws NotFound when there is no such task, or not for this person
     */
    public Attachment stage(String plan, String user, String task, String name, InputStream content) {
        require(plan, user, task);
        return attachments.stage(plan, task, user, name, content);
    }

    /**
     * Records the signature on paper: the document goes on as if it had been signed here.
     *
     * @throws NotFound when there is no such task, or not for this person
     */
    public void signed(String plan, String user, String task, PaperSigned paper) {
        require(plan, user, task);
        tasks.signedOnPaper(task, paper);
    }

    private void require(String plan, String user, String task) {
        Set<Group> registries = registriesOf(plan, user);
        boolean mine = tasks.find(task)
                .filter(waiting -> waiting.plan().equals(plan))
                .flatMap(waiting -> signatures.documents(List.of(waiting.document())).stream()
                        .findFirst()
                        .filter(document -> isMine(document, waiting, registries)))
                .isPresent();
        if (!mine) {
            throw new NotFound(
                    "Văn bản này đã được ký, đã trả lại hoặc không thuộc cơ quan của bạn; hãy tải lại danh sách.");
        }
    }

    private Set<Group> registriesOf(String plan, String user) {
        return people.rolesOf(user).stream()
                .map(RoleAssignment::group)
                .filter(group -> group.plan().equals(plan) && group.role() == Role.VAN_THU)
                .collect(Collectors.toSet());
    }

    private static boolean isMine(Document document, SigningTasks.Waiting waiting, Collection<Group> registries) {
        return document.chain()
                .step(waiting.step())
                .filter(step -> StepRoles.registries(document, step).stream().anyMatch(registries::contains))
                .isPresent();
    }

    private Row row(SigningTasks.Waiting waiting, Document document) {
        Plan plan = plans.plan(document.plan());
        SigningStep step = StepRoles.step(document, waiting.step());
        DocumentKind kind = documents.kindOf(document);
        String title = kind.title(document);
        return new Row(
                waiting.task(),
                document.id(),
                title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
                kind.summary(document),
                step.step().label(),
                plan.office(step.office()).name(),
                waiting.since(),
                waiting.due(),
                signatures.earliest(document.id()).orElse(null),
                signers(document, step));
    }

    private List<Signer> signers(Document document, SigningStep step) {
        return roles.possibleSigners(document, step).stream()
                .map(person -> new Signer(
                        person,
                        people.nameOf(person),
                        ways.waysToSign(document, step.step(), person).stream()
                                .map(way -> new Capacity(
                                        way.signing().code(), SignatureBlock.inOneLine(way.block()), way.label()))
                                .toList()))
                .filter(signer -> !signer.capacities().isEmpty())
                .toList();
    }
}
