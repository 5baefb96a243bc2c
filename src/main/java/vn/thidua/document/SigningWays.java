package vn.thidua.document;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;

/** In which ways a person may sign a document at one of its signing steps, and why not. */
@Service
@Transactional(readOnly = true)
public class SigningWays {

    private final DocumentArchive archive;
    private final StepRoles roles;

    SigningWays(DocumentArchive archive, StepRoles roles) {
        this.archive = archive;
        this.roles = roles;
    }

    /**
     * In which ways the person may sign the document at one of its signing steps today, as the form offers them; empty when
     * the person has no capacity, no paper, or drafted it.
     */
    public List<WayToSign> waysToSign(Document document, Step step, String user) {
        return roles.signersFor(document, StepRoles.step(document, step), user).stream()
                .map(signer -> new WayToSign(
                        signer.signing(),
                        signer.block(),
                        signer.authorisation() == null
                                ? signer.capacity().label()
                                : "%s (theo Giấy ủy quyền số %s)"
                                        .formatted(
                                                signer.capacity().prefix(),
                                                signer.authorisation().printed())))
                .toList();
    }

    /** Why the person must not sign at this step whatever capacity he has, as one sentence; empty when nothing speaks against it. */
    public Optional<String> whyNotSign(Document document, Step step, String person) {
        return roles.whyNot(document, StepRoles.step(document, step), person);
    }

    /**
     * Whether the signing step may be given to this person.
     *
     * @throws Refusal when the person drafted the document or has no capacity to sign it
     */
    public void requirePossibleSigner(String id, Step step, String person) {
        Document document = archive.get(id);
        roles.requirePossibleSigner(document, StepRoles.step(document, step), person);
    }

    /**
     * @param block as it would be printed
     * @param label as the form offers it
     */
    public record WayToSign(Signing signing, List<String> block, String label) {}
}
