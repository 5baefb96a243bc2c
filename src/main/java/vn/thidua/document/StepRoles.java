package vn.thidua.document;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** Who may do which step of a document. */
@Component
class StepRoles {

    private final People people;

    StepRoles(People people) {
        this.people = people;
    }

    static Group group(Document document, SigningStep step) {
        return new Group(document.plan(), step.office(), step.role());
    }

    /** Four eyes by person, and only in a capacity of one's own (NĐ 30/2020/NĐ-CP, Điều 13). */
    RoleAssignment requireSigner(
            Document document, SigningStep step, String user, SigningCapacity capacity, String authorisation) {
        RoleAssignment role = people.role(user, group(document, step)).orElseThrow(StepRoles::notYours);
        requireOtherThanDrafter(document, user);
        if (capacity == null || !role.capacities().contains(capacity)) {
            throw Refusal.of(
                    "Bạn không được ký với hình thức “%s”; hãy chọn hình thức ký đúng thẩm quyền của mình.",
                    capacity == null ? "chưa chọn" : capacity.label());
        }
        requireAuthorisation(capacity, authorisation);
        return role;
    }

    /** The same rules for somebody who signed on paper and is named by the registry: they hold for him, not for who records. */
    RoleAssignment requirePaperSigner(
            Document document, SigningStep step, String signer, SigningCapacity capacity, String authorisation) {
        RoleAssignment role = people.role(signer == null ? "" : signer, group(document, step))
                .orElseThrow(
                        () -> new Refusal(
                                "Người ký trên bản giấy không có thẩm quyền ký bước này trên hệ thống; hãy chọn đúng người ký."));
        requireOtherThanDrafter(document, signer);
        if (capacity == null || !role.capacities().contains(capacity)) {
            throw Refusal.of(
                    "Người ký trên bản giấy không có hình thức ký “%s”; hãy chọn đúng hình thức ký ghi trên bản giấy.",
                    capacity == null ? "chưa chọn" : capacity.label());
        }
        requireAuthorisation(capacity, authorisation);
        return role;
    }

    private static void requireOtherThanDrafter(Document document, String signer) {
        if (document.draftedBy().contains(signer)) {
            throw new Refusal(
                    "Người soạn thảo không được ký văn bản do chính mình soạn; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.");
        }
    }

    private static void requireAuthorisation(SigningCapacity capacity, String authorisation) {
        if (capacity == SigningCapacity.TUQ) {
            Texts.required(authorisation, "Số, ngày văn bản ủy quyền", 200);
        }
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

    /** @return the step as the document's chain names it */
    SigningStep require(Document document, Step step, String user) {
        SigningStep named = step(document, step);
        require(group(document, named), user);
        return named;
    }

    void require(Group group, String user) {
        if (!people.holds(user, group)) {
            throw notYours();
        }
    }

    private static Refusal notYours() {
        return new Refusal("Bạn không được giao bước này của văn bản; hãy chuyển việc cho người có vai trò phù hợp.");
    }

    static SigningStep step(Document document, Step step) {
        return document.chain()
                .step(step)
                .orElseThrow(() -> new IllegalStateException("%s has no step %s".formatted(document.id(), step)));
    }
}
