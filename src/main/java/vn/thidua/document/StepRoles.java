package vn.thidua.document;

import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
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
        if (document.draftedBy().contains(user)) {
            throw new Refusal(
                    "Người soạn thảo không được ký văn bản do chính mình soạn; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.");
        }
        if (capacity == null || !role.capacities().contains(capacity)) {
            throw Refusal.of(
                    "Bạn không được ký với hình thức “%s”; hãy chọn hình thức ký đúng thẩm quyền của mình.",
                    capacity == null ? "chưa chọn" : capacity.label());
        }
        if (capacity == SigningCapacity.TUQ) {
            Texts.required(authorisation, "Số, ngày văn bản ủy quyền", 200);
        }
        return role;
    }

    /** Whether the person could sign at all: four eyes by person, and a capacity of the person's own. */
    void requirePossibleSigner(Document document, SigningStep step, String person) {
        RoleAssignment role = people.role(person, group(document, step)).orElseThrow(StepRoles::notYours);
        if (document.draftedBy().contains(person)) {
            throw new Refusal(
                    "Người soạn thảo không được ký văn bản do chính mình soạn; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.");
        }
        if (role.capacities().isEmpty()) {
            throw new Refusal(
                    "Người nhận chưa có hình thức ký nào nên không được giao việc ký; hãy chọn người có thẩm quyền ký.");
        }
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
