package vn.thidua.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Đã ký bản giấy: the leader signed a sheet of paper, and the registry records it at the signing step. The rules of a
 * signature hold for the person who signed, by name; whoever records only needs to be of the registry, and may be the drafter.
 */
@Service
@Transactional
public class PaperSignatures {

    /** The action as the trace shows it. */
    static final String ACTION = "Đã ký bản giấy";

    private final DocumentStore store;
    private final DocumentArchive archive;
    private final StepRoles roles;
    private final Attachments attachments;
    private final DocumentKinds kinds;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    PaperSignatures(
            DocumentStore store,
            DocumentArchive archive,
            StepRoles roles,
            Attachments attachments,
            DocumentKinds kinds,
            Plans plans,
            People people,
            Clock clock) {
        this.store = store;
        this.archive = archive;
        this.roles = roles;
        this.attachments = attachments;
        this.kinds = kinds;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records the signature of a document or of its submission letter.
     *
     * @param user who records
     * @param task the signing task: its files are the scans
     */
    public void record(String id, Step step, String user, String task, PaperSigned paper) {
        Document document = archive.get(id);
        SigningStep named = StepRoles.step(document, step);
        if (StepRoles.registries(document, named).stream().noneMatch(registry -> people.holds(user, registry))) {
            throw new Refusal(
                    "Chỉ văn thư của cơ quan ký mới ghi nhận được bản đã ký giấy; hãy chuyển bản giấy cho văn thư.");
        }
        requireDate(document, paper.dated());
        StepRoles.Signer signer =
                roles.requirePaperSigner(document, named, paper.signer(), paper.capacity(), paper.dated());
        if (paper.scan() == null) {
            throw new Refusal("Chưa đính kèm bản chụp văn bản đã ký; hãy chọn tệp rồi ghi nhận.");
        }
        if (step == Step.KY) {
            kinds.of(plans.plan(document.plan()), document.kind(), document.subject())
                    .requireStillRight(document);
        }
        attachments.claim(id, List.of(paper.scan()), user, task);
        String authorisation =
                signer.authorisation() == null ? null : signer.authorisation().printed();
        var signature = new Document.Signature(
                paper.signer(),
                signer.position(),
                signer.capacity(),
                signer.block(),
                authorisation,
                VietnamTime.startOf(paper.dated()));
        if (step == Step.KY) {
            store.sign(id, signature);
        }
        store.addPaperSignature(id, step, signature, paper, user, clock.instant());
        String comment = Texts.optional(paper.comment(), "Ý kiến", Texts.COMMENT);
        store.note(
                id,
                clock.instant(),
                new Worker(user, null),
                ACTION,
                Documents.printed(signer),
                "%s: %s ký ngày %s; %s ghi nhận.%s"
                        .formatted(
                                step.label(),
                                people.nameOf(paper.signer()),
                                VietnamTime.format(paper.dated()),
                                people.nameOf(user),
                                comment == null ? "" : " " + comment));
    }

    /** What was signed is what was submitted here: a paper older than that is another text. */
    private void requireDate(Document document, LocalDate dated) {
        if (dated == null) {
            throw new Refusal("Chưa nhập ngày ký trên bản giấy; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        LocalDate today = LocalDate.now(clock);
        if (dated.isAfter(today)) {
            throw Refusal.of(
                    "Ngày ký %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(dated), VietnamTime.format(today));
        }
        earliest(document.id()).filter(dated::isBefore).ifPresent(submitted -> {
            throw Refusal.of(
                    "Ngày ký %s trước ngày dự thảo được trình (%s); hãy kiểm tra ngày trên bản giấy hoặc đề nghị người soạn trình lại đúng bản đã ký.",
                    VietnamTime.format(dated), VietnamTime.format(submitted));
        });
    }

    /** The day on which the draft that is being signed was submitted. */
    @Transactional(readOnly = true)
    Optional<LocalDate> earliest(String id) {
        return store.lastSubmitted(id).map(VietnamTime::dateOf);
    }

    /** The scans of the signatures on paper of a document, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Attachment> scans(String id) {
        return attachments.describe(store.paperScans(id));
    }

    /** The documents with these ids. */
    @Transactional(readOnly = true)
    List<Document> documents(Collection<String> ids) {
        return store.findAll(ids);
    }
}
