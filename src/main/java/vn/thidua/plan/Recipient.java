package vn.thidua.plan;

import java.util.List;

/**
 * One line of "Nơi nhận".
 *
 * @param name the line's words
 * @param offices offices, sets or groups inside the plan that the line means; {@link SigningChain#OWN_OFFICE} for the document's
 *     own office; empty for somebody this installation does not know
 */
public record Recipient(
        String name,

        @RefersTo(
                value = {IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP},
                orOwnOffice = true)
        List<String> offices,

        Purpose purpose,
        Source source) {

    /** Whether the line means whoever the document is about: those who have something to do and are not named. */
    public boolean leftToSubject() {
        return purpose == Purpose.THUC_HIEN && offices.isEmpty();
    }

    /** The same line for these offices. */
    public Recipient to(List<String> meant) {
        return new Recipient(name, meant, purpose, source);
    }
}
