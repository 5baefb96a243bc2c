package vn.thidua.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.Role;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.NotFound;

/** What a person may look up about documents: those of the own offices, their steps, and those received. */
@Service
@Transactional(readOnly = true)
public class DocumentDesk {

    /** So many received documents are listed at once. */
    public static final int PAGE = 100;

    /** What a recipient sees of the way through another office: not what was said inside before the signature. */
    private static final Set<String> OUTSIDE =
            Set.of(Step.KY.label(), PaperSignatures.ACTION, Step.CAP_SO.label(), Documents.WITHDRAWN);

    private final DocumentStore store;
    private final DispatchStore dispatchStore;
    private final DocumentArchive archive;
    private final Documents documents;
    private final DocumentAuthors authors;
    private final Opinions opinions;
    private final Attachments attachments;
    private final List<DocumentAccess> access;
    private final Plans plans;
    private final People people;

    DocumentDesk(
            DocumentStore store,
            DispatchStore dispatchStore,
            DocumentArchive archive,
            Documents documents,
            DocumentAuthors authors,
            Opinions opinions,
            Attachments attachments,
            List<DocumentAccess> access,
            Plans plans,
            People people) {
        this.store = store;
        this.dispatchStore = dispatchStore;
        this.archive = archive;
        this.documents = documents;
        this.authors = authors;
        this.opinions = opinions;
        this.attachments = attachments;
        this.access = access;
        this.plans = plans;
        this.people = people;
    }

    /**
     * Who signed, as printed.
     *
     * @param block the lines above the name
     * @param authorisation number and date of the paper behind a TUQ., otherwise null
     */
    public record SignatureView(List<String> block, String name, String authorisation, Instant at) {}

    /**
     * @param number number and symbol, null before it is issued
     * @param issuedCopy the signed and stamped copy; empty before it is issued, and for a secret document
     * @param secret mật: only number and date are kept
     * @param signature null before it is signed
     */
    public record Head(
            String id,
            String type,
            String summary,
            String office,
            String body,
            String status,
            String number,
            LocalDate dated,
            Instant sentAt,
            SignatureView signature,
            List<DocumentView.AttachmentInfo> issuedCopy,
            boolean secret) {}

    public record RecipientRow(String name, String purpose, int offices) {}

    /** A document with its content, its story and where it went. */
    public record Detail(Head document, DocumentView view, List<DocumentEvent> trace, List<RecipientRow> recipients) {}

    /** One document that came in. */
    public record ReceivedRow(
            String id,
            String number,
            LocalDate dated,
            String body,
            String summary,
            List<String> purposes,
            String status,
            Instant receivedAt,
            List<DocumentView.AttachmentInfo> issuedCopy) {}

    /**
     * A document that the person may read.
     *
     * @param groups {@code <plan>.<office>.<role>}
     * @throws NotFound when there is none, or not for this person
     */
    public Detail document(String id, String user, Set<String> groups) {
        if (access.stream().noneMatch(port -> port.mayRead(id, user, groups))) {
            throw new NotFound();
        }
        Document document = store.find(id).orElseThrow(NotFound::new); // files may belong to something else
        DocumentKind kind = documents.kindOf(document);
        boolean inside = takesPart(document, user);
        return new Detail(
                head(document, kind),
                inside && document.content() != null
                        ? authors.named(document, documents.view(document))
                        : documents.view(document),
                inside
                        ? archive.story(document)
                        : archive.history(document).stream()
                                .filter(event -> OUTSIDE.contains(event.action()))
                                .toList(),
                document.content() == null ? List.of() : recipients(document, kind));
    }

    /**
     * What the person's offices received, newest first, {@link #PAGE} at most.
     *
     * @param skip how many of the newest are left out
     */
    public List<ReceivedRow> received(String plan, String user, int skip) {
        Set<String> offices = people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(plan))
                .map(group -> group.office())
                .collect(Collectors.toSet());
        List<ReceivedDocument> received = dispatchStore.received(plan, offices, Math.max(0, skip), PAGE);
        var copies = attachments
                .describe(received.stream().map(ReceivedDocument::file).toList())
                .stream()
                .collect(Collectors.toMap(Attachment::id, file -> file));
        return received.stream()
                .map(document -> new ReceivedRow(
                        document.id(),
                        document.number(),
                        document.dated(),
                        plans.plan(plan).office(document.body()).name(),
                        document.summary(),
                        document.purposes().stream().map(Purpose::label).toList(),
                        document.status().label(),
                        document.receivedAt(),
                        DocumentView.AttachmentInfo.of(
                                Stream.ofNullable(copies.get(document.file())).toList())))
                .toList();
    }

    private Head head(Document document, DocumentKind kind) {
        Plan plan = plans.plan(document.plan());
        Document.Reference reference = document.reference();
        List<UUID> copy = reference == null || reference.secret() ? List.of() : List.of(reference.file());
        return new Head(
                document.id(),
                document.chain().type(),
                document.content() == null ? kind.title(document) : kind.summary(document),
                plan.office(document.office()).name(),
                plan.office(document.chain().body()).name(),
                document.status().label(),
                reference == null ? null : reference.full(),
                reference == null ? null : reference.dated(),
                reference == null ? null : reference.issuedAt(),
                signature(document),
                DocumentView.AttachmentInfo.of(attachments.describe(copy)),
                reference != null && reference.secret());
    }

    /** The signature as readers see it; null before it is signed. */
    public SignatureView signature(Document document) {
        Document.Signature signature = document.signature();
        return signature == null
                ? null
                : new SignatureView(
                        signature.block(),
                        people.nameOf(signature.signer()),
                        signature.authorisation(),
                        signature.at());
    }

    private List<RecipientRow> recipients(Document document, DocumentKind kind) {
        if (document.reference() == null) {
            return kind.recipients(document).stream()
                    .map(line -> new RecipientRow(line.name(), line.purpose().label(), 0))
                    .toList();
        }
        return archive.recipients(document.id()).stream()
                .map(line -> new RecipientRow(line.name(), line.purpose().label(), line.offices()))
                .toList();
    }

    /** Whether the person works in an office of the document's steps or of its opinions, or follows the plan. */
    private boolean takesPart(Document document, String user) {
        Set<String> offices = Stream.concat(
                        Documents.officesOf(document).stream(),
                        opinions.of(document.id()).stream().map(Opinion::office))
                .collect(Collectors.toSet());
        return people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(document.plan()))
                .anyMatch(group -> group.role() == Role.GIAM_SAT || offices.contains(group.office()));
    }
}
