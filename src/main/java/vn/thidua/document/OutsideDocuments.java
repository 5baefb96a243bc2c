package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Documents that were drafted, signed and numbered outside the system and are recorded here: from paper with number, date and
 * scan; a secret one (mật) with number and date only. Nobody signs them here and nothing is dispatched.
 */
@Service
@Transactional
public class OutsideDocuments {

    private final DocumentStore store;
    private final NumberBookStore numberStore;
    private final Documents documents;
    private final DocumentArchive archive;
    private final DocumentKinds kinds;
    private final Plans plans;
    private final NumberBook numbers;
    private final Attachments attachments;
    private final Clock clock;

    OutsideDocuments(
            DocumentStore store,
            NumberBookStore numberStore,
            Documents documents,
            DocumentArchive archive,
            DocumentKinds kinds,
            Plans plans,
            NumberBook numbers,
            Attachments attachments,
            Clock clock) {
        this.store = store;
        this.numberStore = numberStore;
        this.documents = documents;
        this.archive = archive;
        this.kinds = kinds;
        this.plans = plans;
        this.numbers = numbers;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** What the document is about and whose it is, as {@link Documents#open} takes it. */
    public record About(String plan, String kind, String subject, String period, String office) {}

    /**
     * Records a document with its content and its scan. An unfinished one of the same office on the same subject ends with it.
     *
     * @param typed number, symbol and date as on the paper, and the scan
     * @param user who records; counts as drafter and never signs a later version
     * @param task the task whose form staged the files
     * @param action as the trace shows it
     * @param more what the trace says behind number and date
     */
    public Document record(
            About about, JsonNode content, NumberTyped typed, String user, String task, String action, String more) {
        if (content == null || content.isNull()) {
            throw new Refusal("Chưa có nội dung văn bản; hãy nhập nội dung và số liệu theo bản giấy.");
        }
        if (typed.attachment() == null) {
            throw new Refusal("Chưa đính kèm bản chụp văn bản; hãy chọn tệp bản chụp rồi gửi.");
        }
        Document document = begin(about, action);
        JsonNode checked = kinds.of(plans.plan(about.plan()), about.kind(), about.subject())
                .check(document, content);
        String full = numbers.take(document, document.chain().body(), typed);
        attachments.claim(document.id(), List.of(typed.attachment()), user, task);
        attachments.claim(document.id(), Documents.attachmentsIn(checked), user, task);
        store.saveDraft(document.id(), checked, user);
        store.issue(document.id(), reference(typed, user));
        store.note(document.id(), clock.instant(), new Worker(user, null), action, null, said(full, typed, more));
        return archive.get(document.id());
    }

    /** Records number and date of a secret document; files that were staged for it are taken away. */
    public Document recordSecret(About about, NumberTyped typed, String user, String task, String action, String more) {
        if (typed.attachment() != null) {
            throw new Refusal("Văn bản mật chỉ ghi số, ngày; hãy gỡ mọi tệp đính kèm rồi gửi lại.");
        }
        Document document = begin(about, action);
        String full = numbers.take(document, document.chain().body(), typed);
        store.registerSecret(document.id(), reference(typed, user));
        attachments.discardStaged(task);
        store.note(document.id(), clock.instant(), new Worker(user, null), action, null, said(full, typed, more));
        return archive.get(document.id());
    }

    /**
     * Records a document that was issued under another plan of the installation: its content is copied, its number stays that of
     * the other plan's book. An unfinished one of the same office on the same subject ends with it.
     *
     * @param original the issued document
     * @param content what is kept of it, given the copy of its file
     */
    public Document recordCopy(
            About about, Document original, Function<UUID, JsonNode> content, String user, String action) {
        Document document = begin(about, action);
        Document.Reference reference = original.reference();
        UUID file = attachments.copy(reference.file(), about.plan(), document.id(), user);
        store.saveDraft(document.id(), content.apply(file), user);
        store.issue(
                document.id(),
                new Document.Reference(
                        reference.number(), reference.symbol(), reference.dated(), user, clock.instant(), file));
        store.note(
                document.id(),
                clock.instant(),
                new Worker(user, null),
                action,
                null,
                reference.full() + " ngày " + VietnamTime.format(reference.dated()));
        return archive.get(document.id());
    }

    /** The record was a mistake: it stays as withdrawn, and its number may be recorded again. */
    public void takeBack(String id, String user, String reason) {
        store.status(id, DocumentStatus.DA_RUT);
        numberStore.releaseNumbers(id);
        store.note(id, clock.instant(), new Worker(user, null), Documents.WITHDRAWN, null, reason);
    }

    private Document begin(About about, String action) {
        Plan plan = plans.plan(about.plan());
        var before = store.newest(about.subject(), about.kind());
        documents.stop(about.subject(), about.kind(), action);
        Document document = new Document(
                Document.id(
                        about.subject(),
                        about.kind(),
                        before.map(DocumentStore.Newest::count).orElse(0) + 1),
                about.plan(),
                about.kind(),
                about.subject(),
                about.period(),
                about.office(),
                DocumentStatus.DANG_SOAN,
                Documents.chain(plan, about.kind(), about.office()),
                null,
                List.of(),
                null,
                null,
                clock.instant());
        store.insert(document);
        store.addReaders(document.id(), Documents.officesOf(document));
        return document;
    }

    private static String said(String number, NumberTyped typed, String more) {
        return number + " ngày " + VietnamTime.format(typed.date()) + more;
    }

    private Document.Reference reference(NumberTyped typed, String user) {
        return new Document.Reference(
                NumberBook.number(typed.number()),
                typed.symbol().strip(),
                typed.date(),
                user,
                clock.instant(),
                typed.attachment());
    }
}
