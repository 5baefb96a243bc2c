package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * The way of a document: who may do which step, what is recorded, what is refused. Every method checks the person's role
 * again, whatever the engine has let through.
 */
@Service
@Transactional
public class Documents {

    /** The actions as the trace shows them. */
    static final String WITHDRAWN = "Rút lại";

    static final String SUBMITTED = "Trình";

    /** Stands in the trace where no person did it. */
    private static final String SYSTEM = "Hệ thống";

    private final DocumentStore store;
    private final DocumentArchive archive;
    private final DocumentKinds kinds;
    private final Plans plans;
    private final StepRoles roles;
    private final NumberBook numbers;
    private final Attachments attachments;
    private final Dispatch dispatch;
    private final DocumentAuthors authors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DocumentStore store,
            DocumentArchive archive,
            DocumentKinds kinds,
            Plans plans,
            StepRoles roles,
            NumberBook numbers,
            Attachments attachments,
            Dispatch dispatch,
            DocumentAuthors authors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.archive = archive;
        this.kinds = kinds;
        this.plans = plans;
        this.roles = roles;
        this.numbers = numbers;
        this.attachments = attachments;
        this.dispatch = dispatch;
        this.authors = authors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a document. Its steps are taken from the plan now and stay; a further document on the same subject (after a
     * withdrawal, or a supplement) starts with the text of the one before.
     */
    public Document open(String planId, String kind, String subject, String period, String office) {
        Plan plan = plans.plan(planId);
        SigningChain chain = chain(plan, kind, office);
        Optional<DocumentStore.Newest> before = store.newest(subject, kind);
        Document document = new Document(
                Document.id(
                        subject, kind, before.map(DocumentStore.Newest::count).orElse(0) + 1),
                planId,
                kind,
                subject,
                period,
                office,
                DocumentStatus.DANG_SOAN,
                chain,
                before.isPresent()
                        ? before.get().document().content()
                        : kinds.of(plan, kind, subject).startingText(plan, kind, subject),
                List.of(),
                null,
                null,
                clock.instant());
        store.insert(document);
        store.addReaders(document.id(), officesOf(document));
        before.map(DocumentStore.Newest::document)
                .map(Document::id)
                .or(() -> Optional.ofNullable(kinds.of(plan, kind, subject).startsFrom(plan, kind, subject)))
                .ifPresent(from -> authors.inherit(document.id(), from));
        if (before.isEmpty()) {
            authors.began(document, kinds.of(plan, kind, subject).startedBy(plan, kind, subject));
        }
        return document;
    }

    /** The steps and the "Nơi nhận" that a document of this office would begin with today. */
    public SigningChain chainOf(Plan plan, String kind, String office) {
        return chain(plan, kind, office);
    }

    /** The steps of a document of this office; the plan's own document goes to the plan's own "Nơi nhận". */
    static SigningChain chain(Plan plan, String kind, String office) {
        SigningChain named = plan.signing(kind);
        SigningChain chain =
                kind.equals(plan.ownPlan().document()) && named.recipients().isEmpty()
                        ? named.sentTo(plan.recipients())
                        : named;
        return chain.dependsOnOffice() ? chain.forOffice(plan.office(office)) : chain;
    }

    /** The office of the document and those of its steps. */
    static List<String> officesOf(Document document) {
        return Stream.concat(
                        Stream.of(document.office()),
                        document.chain().steps().stream()
                                .flatMap(step -> Stream.of(
                                                Optional.of(step.office()), Optional.ofNullable(step.numberedBy()))
                                        .flatMap(Optional::stream)))
                .distinct()
                .toList();
    }

    /** {@code <subject>/<kind>} of a document {@code <subject>/<kind>/<n>}. */
    public static String storyOf(String id) {
        return id.substring(0, id.lastIndexOf('/'));
    }

    public DocumentKind kindOf(Document document) {
        return kinds.of(plans.plan(document.plan()), document.kind(), document.subject());
    }

    public Group group(Document document, SigningStep step) {
        return StepRoles.group(document, step);
    }

    /** The content as readers see it, with the scans of signatures on paper; null before the first draft. */
    @Transactional(readOnly = true)
    public DocumentView view(Document document) {
        if (document.content() == null) {
            return document.reference() == null ? null : DocumentView.SECRET;
        }
        return kindOf(document)
                .view(document)
                .with(DocumentView.AttachmentInfo.of(attachments.describe(store.paperScans(document.id()))));
    }

    /** People of further offices may read the document. */
    public void letRead(String id, Collection<String> offices) {
        store.addReaders(id, offices);
    }

    // ---- steps ---------------------------------------------------------------------------------------------------

    /**
     * The draft goes on to the next step.
     *
     * @param task the task whose form staged the files
     */
    public Document submitDraft(String id, String user, String task, JsonNode content, String comment) {
        Document document = archive.get(id);
        Worker worker = roles.require(document, Step.SOAN, user);
        if (document.signature() != null) {
            throw new Refusal("Văn bản đã được ký nên không sửa dự thảo được nữa; hãy trả lại để soạn lại rồi trình.");
        }
        if (content == null || content.isNull()) {
            throw new Refusal("Chưa có nội dung văn bản; hãy soạn nội dung rồi trình.");
        }
        JsonNode checked = kindOf(document).check(document, content);
        // files of the version before stay that version's; it was this document's starting text
        List<UUID> added = new ArrayList<>(attachmentsIn(checked));
        added.removeAll(attachmentsIn(document.content()));
        attachments.claim(id, added, user, task);
        authors.wrote(document, checked, user);
        store.saveDraft(id, checked, user);
        note(id, worker, SUBMITTED, null, Texts.optional(comment, "Ý kiến", Texts.COMMENT));
        return tell(DocumentStep.Kind.SUBMITTED, id, user, comment);
    }

    /** The document will not be issued, where the plan allows that. */
    public Document skip(String id, String user, String reason) {
        Document document = archive.get(id);
        Worker worker = roles.require(document, Step.SOAN, user);
        if (document.chain().maySkip() == null) {
            throw new Refusal("Văn bản này bắt buộc phải ban hành theo kế hoạch; hãy soạn nội dung và trình.");
        }
        String given = Texts.required(reason, "Lý do", Texts.COMMENT);
        store.status(id, DocumentStatus.KHONG_BAN_HANH);
        note(id, worker, document.chain().maySkip(), null, given);
        return tell(DocumentStep.Kind.SKIPPED, id, user, given);
    }

    /** One of the approving steps says yes. */
    public void approve(String id, Step step, String user, String comment) {
        Document document = archive.get(id);
        Worker worker = roles.require(document, step, user);
        note(id, worker, step.label(), null, Texts.optional(comment, "Ý kiến", Texts.COMMENT));
    }

    /**
     * A step sends the document back with reasons.
     *
     * @return the step that goes on, as the chain names it
     */
    public Step sendBack(String id, Step step, String user, String reason) {
        Document document = archive.get(id);
        Worker worker = roles.require(document, step, user);
        String given = Texts.required(reason, "Lý do trả lại", Texts.COMMENT);
        Step to = StepRoles.step(document, step).returnTo();
        note(id, worker, "Trả lại (" + step.label() + ")", null, given);
        store.reopen(id, to == Step.SOAN ? DocumentStatus.DANG_SOAN : DocumentStatus.DANG_TRINH);
        if (to == Step.SOAN) {
            tell(DocumentStep.Kind.RETURNED, id, user, given);
        }
        return to;
    }

    /** The head of the drafting office signs the submission letter (Tờ trình). */
    public void signSubmissionLetter(String id, String user, Signing signing, String comment) {
        Document document = archive.get(id);
        StepRoles.Signer signer = roles.requireSigner(document, StepRoles.step(document, Step.TO_TRINH), user, signing);
        noteSignature(id, user, Step.TO_TRINH, signer, comment);
    }

    /** The registry of the drafting office numbers the submission letter and passes the dossier on. */
    public void numberSubmissionLetter(String id, String user, String task, NumberTyped typed) {
        Document document = archive.get(id);
        SigningStep step = StepRoles.step(document, Step.TO_TRINH);
        Group registry = StepRoles.letterRegistry(document, step);
        Worker worker = roles.require(registry, user);
        String full = numbers.take(document, registry.office(), typed);
        if (typed.attachment() != null) {
            attachments.claim(id, List.of(typed.attachment()), user, task);
        }
        note(id, worker, "Cấp số Tờ trình", null, full + " ngày " + VietnamTime.format(typed.date()));
    }

    /** Signs the document, in a capacity of one's own or by a paper of authorisation. */
    public void sign(String id, String user, Signing signing, String comment) {
        Document document = archive.get(id);
        if (document.content() == null) {
            throw new Refusal("Văn bản chưa có nội dung nên chưa ký được; hãy chờ người soạn thảo trình.");
        }
        StepRoles.Signer signer = roles.requireSigner(document, StepRoles.step(document, Step.KY), user, signing);
        kindOf(document).requireStillRight(document);
        String paper =
                signer.authorisation() == null ? null : signer.authorisation().printed();
        store.sign(
                id,
                new Document.Signature(
                        user, signer.position(), signer.capacity(), signer.block(), paper, clock.instant()));
        noteSignature(id, user, Step.KY, signer, comment);
    }

    /** Numbers and dispatches the document: the moment of sending. */
    public void issue(String id, String user, String task, NumberTyped typed) {
        Document document = archive.get(id);
        Worker worker = roles.require(document, Step.CAP_SO, user);
        if (document.chain().has(Step.KY) && document.signature() == null) {
            throw new Refusal("Văn bản chưa được ký; hãy chờ lãnh đạo ký rồi cấp số, phát hành.");
        }
        if (typed.attachment() == null) {
            throw new Refusal("Chưa đính kèm bản phát hành (bản đã ký, đóng dấu); hãy chọn tệp rồi phát hành.");
        }
        kindOf(document).requireStillRight(document);
        String full = numbers.take(document, document.chain().body(), typed);
        attachments.claim(id, List.of(typed.attachment()), user, task);
        Instant now = clock.instant();
        store.issue(
                id,
                new Document.Reference(
                        NumberBook.number(typed.number()),
                        typed.symbol().strip(),
                        typed.date(),
                        user,
                        now,
                        typed.attachment()));
        boolean beforeSignature = document.signature() != null
                && typed.date().isBefore(VietnamTime.dateOf(document.signature().at()));
        note(
                id,
                worker,
                Step.CAP_SO.label(),
                null,
                full + " ngày " + VietnamTime.format(typed.date())
                        + (beforeSignature ? " (ngày văn bản trước ngày ký)" : ""));
        dispatch.send(archive.get(id), kindOf(document));
        tell(DocumentStep.Kind.ISSUED, id, user, null);
    }

    /** An issued document is taken back by its office before anybody accepted it; its number stays used. */
    public void withdraw(String id, String user, String reason) {
        store.status(id, DocumentStatus.DA_RUT);
        note(id, new Worker(user, null), WITHDRAWN, null, reason);
    }

    /**
     * What the subject's newest document of this kind was for is settled otherwise: nobody works on it any more. One that was
     * issued, withdrawn or skipped stays what it is.
     *
     * @param why how it was settled, for the trace
     */
    public void stop(String subject, String kind, String why) {
        archive.latest(subject, kind)
                .filter(document -> document.status().open())
                .ifPresent(document -> {
                    store.status(document.id(), DocumentStatus.DUNG_XU_LY);
                    note(document.id(), new Worker(SYSTEM, null), DocumentStatus.DUNG_XU_LY.label(), null, why);
                });
    }

    // ---- rules ---------------------------------------------------------------------------------------------------

    private void noteSignature(String id, String user, Step step, StepRoles.Signer signer, String comment) {
        note(
                id,
                new Worker(user, null),
                step.label(),
                printed(signer),
                Texts.optional(comment, "Ý kiến", Texts.COMMENT));
    }

    /** The capacity as the trace shows it. */
    static String printed(StepRoles.Signer signer) {
        String printed = SignatureBlock.inOneLine(signer.block());
        return signer.authorisation() == null
                ? printed
                : "%s (theo Giấy ủy quyền số %s)"
                        .formatted(printed, signer.authorisation().printed());
    }

    static List<UUID> attachmentsIn(JsonNode content) {
        var ids = new ArrayList<UUID>();
        if (content == null) {
            return ids;
        }
        content.path("attachments").forEach(id -> ids.add(UUID.fromString(id.asText())));
        if (content.path("narrativeFile").isTextual()) {
            ids.add(UUID.fromString(content.path("narrativeFile").asText()));
        }
        return ids;
    }

    private void note(String id, Worker worker, String action, String capacity, String note) {
        store.note(id, clock.instant(), worker, action, capacity, note);
    }

    private Document tell(DocumentStep.Kind kind, String id, String actor, String note) {
        Document document = archive.get(id);
        events.publishEvent(new DocumentStep(kind, document, actor, note));
        return document;
    }
}
