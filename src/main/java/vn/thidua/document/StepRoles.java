package vn.thidua.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Authorisation;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;

/** Who may do which step of a document. */
@Component
class StepRoles {

    static final String DRAFTED_HIMSELF =
            "Người soạn thảo không được ký văn bản do chính mình soạn; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.";

    private final People people;
    private final Authorisations authorisations;
    private final DocumentKinds kinds;
    private final Plans plans;

    StepRoles(People people, Authorisations authorisations, DocumentKinds kinds, Plans plans) {
        this.people = people;
        this.authorisations = authorisations;
        this.kinds = kinds;
        this.plans = plans;
    }

    /**
     * Somebody who may sign, and how.
     *
     * @param block as printed above the signature
     * @param authorisation the paper behind a TUQ., otherwise null
     */
    record Signer(SigningCapacity capacity, String position, List<String> block, Authorisation authorisation) {

        Signing signing() {
            return authorisation == null ? Signing.as(capacity) : Signing.by(authorisation);
        }
    }

    static Group group(Document document, SigningStep step) {
        return new Group(document.plan(), step.office(), step.role());
    }

    /**
     * Four eyes by person, and only in a capacity of one's own or by a registered paper (NĐ 30/2020/NĐ-CP, Điều 13). What a
     * substitute does for somebody does not come into it.
     */
    Signer requireSigner(Document document, SigningStep step, String user, Signing signing) {
        Optional<RoleAssignment> role = leads(document, step, user);
        boolean byPaper = signing != null && signing.capacity() == SigningCapacity.TUQ;
        if (role.isEmpty() && !byPaper) {
            throw notYours();
        }
        requireOthersEyes(document, step, user);
        if (byPaper) {
            return signer(
                    document,
                    step,
                    authorisations.require(
                            signing.authorisation(), user, document.plan(), step.office(), document.kind()));
        }
        if (signing == null || !role.get().capacities().contains(signing.capacity())) {
            throw Refusal.of(
                    "Bạn không được ký với hình thức “%s”; hãy chọn hình thức ký đúng thẩm quyền của mình.",
                    signing == null ? "chưa chọn" : signing.capacity().label());
        }
        return signer(document, step, role.get(), signing.capacity());
    }

    /**
     * The same rules for somebody who signed on paper and is named by the registry: they hold for him on that day, not for who
     * records.
     */
    Signer requirePaperSigner(Document document, SigningStep step, String signer, Signing signing, LocalDate dated) {
        Optional<RoleAssignment> role = signer == null ? Optional.empty() : leads(document, step, signer);
        boolean byPaper = signing != null && signing.capacity() == SigningCapacity.TUQ;
        if (signer == null || role.isEmpty() && !byPaper) {
            throw new Refusal(
                    "Người ký trên bản giấy không có thẩm quyền ký bước này trên hệ thống; hãy chọn đúng người ký.");
        }
        requireOthersEyes(document, step, signer);
        if (byPaper) {
            return signer(
                    document,
                    step,
                    authorisations.require(
                            signing.authorisation(), signer, document.plan(), step.office(), document.kind(), dated));
        }
        if (signing == null || !role.get().capacities().contains(signing.capacity())) {
            throw Refusal.of(
                    "Người ký trên bản giấy không có hình thức ký “%s”; hãy chọn đúng hình thức ký ghi trên bản giấy.",
                    signing == null ? "chưa chọn" : signing.capacity().label());
        }
        return signer(document, step, role.get(), signing.capacity());
    }

    /** Everybody who might sign the document at the step today, whoever drafted it left out. */
    Set<String> possibleSigners(Document document, SigningStep step) {
        var persons = new LinkedHashSet<String>();
        people.holding(group(document, step)).forEach(person -> persons.add(person.id()));
        authorisations
                .inForce(document.plan(), step.office(), document.kind())
                .forEach(paper -> persons.add(paper.person()));
        persons.removeAll(document.draftedBy());
        persons.removeAll(barred(document, step).keySet());
        return persons;
    }

    /** Why the person must not sign at this step whatever capacity he has; empty when nothing speaks against it. */
    Optional<String> whyNot(Document document, SigningStep step, String person) {
        return document.draftedBy().contains(person)
                ? Optional.of(DRAFTED_HIMSELF)
                : Optional.ofNullable(barred(document, step).get(person));
    }

    /** The submission letter is the drafting office's own: only the document itself is barred by what it speaks of. */
    private Map<String, String> barred(Document document, SigningStep step) {
        return step.step() == Step.KY
                ? kinds.of(plans.plan(document.plan()), document.kind(), document.subject())
                        .mayNotSign(document)
                : Map.of();
    }

    private void requireOthersEyes(Document document, SigningStep step, String person) {
        whyNot(document, step, person).ifPresent(why -> {
            throw new Refusal(why);
        });
    }

    /**
     * The registries that see the paper of a signing step: that of the office that signs, and the one that numbers what is
     * signed (a chairman's papers lie with the registry of his Văn phòng).
     */
    static Set<Group> registries(Document document, SigningStep step) {
        var registries = new LinkedHashSet<Group>();
        registries.add(new Group(document.plan(), step.office(), Role.VAN_THU));
        if (step.step() == Step.TO_TRINH) {
            registries.add(letterRegistry(document, step));
        } else {
            document.chain().step(Step.CAP_SO).ifPresent(numbering -> registries.add(group(document, numbering)));
        }
        return registries;
    }

    /** Who numbers the submission letter. */
    static Group letterRegistry(Document document, SigningStep step) {
        return new Group(document.plan(), step.numberedBy() == null ? step.office() : step.numberedBy(), Role.VAN_THU);
    }

    /** Whether the person could sign at all: four eyes by person, and an own capacity or a paper in force. */
    void requirePossibleSigner(Document document, SigningStep step, String person) {
        requireOthersEyes(document, step, person);
        if (signersFor(document, step, person).isEmpty()) {
            throw new Refusal(
                    "Người nhận chưa có hình thức ký nào nên không được giao việc ký; hãy chọn người có thẩm quyền ký.");
        }
    }

    /** In which ways the person may sign this document today; none for whoever drafted it. */
    List<Signer> signersFor(Document document, SigningStep step, String user) {
        var ways = new ArrayList<Signer>();
        if (whyNot(document, step, user).isEmpty()) {
            leads(document, step, user)
                    .ifPresent(role -> role.capacities().stream()
                            .map(capacity -> signer(document, step, role, capacity))
                            .forEach(ways::add));
            papers(document, step, user).stream()
                    .map(paper -> signer(document, step, paper))
                    .forEach(ways::add);
        }
        return List.copyOf(ways);
    }

    /** Papers by which this person may sign the document today. */
    List<Authorisation> papers(Document document, SigningStep step, String user) {
        return authorisations.inForce(document.plan(), step.office(), document.kind()).stream()
                .filter(paper -> paper.person().equals(user))
                .toList();
    }

    /** The chain of a document that began under an older version of a plan may name another role. */
    private Optional<RoleAssignment> leads(Document document, SigningStep step, String user) {
        return step.role() == Role.LANH_DAO ? people.role(user, group(document, step)) : Optional.empty();
    }

    private Signer signer(Document document, SigningStep step, RoleAssignment role, SigningCapacity capacity) {
        return new Signer(capacity, role.position(), block(document, step, capacity, role.position()), null);
    }

    private Signer signer(Document document, SigningStep step, Authorisation paper) {
        String position = authorisations.positionOf(paper);
        return new Signer(SigningCapacity.TUQ, position, block(document, step, SigningCapacity.TUQ, position), paper);
    }

    private List<String> block(Document document, SigningStep step, SigningCapacity capacity, String position) {
        return SignatureBlock.of(plans.plan(document.plan()).office(step.office()), capacity, position);
    }

    /**
     * Who does a step that drafts, checks, numbers or sends back: in an own role or, where it is inherited, as a substitute. A
     * signing step is sent back by whoever might sign it.
     */
    Worker require(Document document, Step step, String user) {
        SigningStep named = step(document, step);
        Optional<Worker> worker = people.worker(user, group(document, named));
        if (worker.isEmpty() && signs(step) && !papers(document, named, user).isEmpty()) {
            return new Worker(user, null);
        }
        return worker.orElseThrow(StepRoles::notYours);
    }

    Worker require(Group group, String user) {
        return people.worker(user, group).orElseThrow(StepRoles::notYours);
    }

    static boolean signs(Step step) {
        return step == Step.KY || step == Step.TO_TRINH;
    }

    private static Refusal notYours() {
        return new Refusal("Bạn không được giao bước này của văn bản; hãy chuyển việc cho người có vai trò phù hợp.");
    }

    /** @return the step as the document's chain names it */
    static SigningStep step(Document document, Step step) {
        return document.chain()
                .step(step)
                .orElseThrow(() -> new IllegalStateException("%s has no step %s".formatted(document.id(), step)));
    }
}
