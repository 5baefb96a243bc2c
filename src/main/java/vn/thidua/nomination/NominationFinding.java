package vn.thidua.nomination;

import java.util.UUID;
import vn.thidua.awardrule.Severity;

/**
 * What a rule says about a nomination before it is sent.
 *
 * @param nomination its id
 * @param name of the nominee
 * @param ground code of the ground in the decision table; one of its own where there is no route
 * @param severity code of a {@link Severity}
 * @param sentence of the decision table: what happened and what to do
 * @param detail what exactly, or null
 * @param basis the law or regulation, with its doubt where it has one; or null
 * @param blocks whether the nomination cannot be sent as it is
 * @param other the dossier that it points to, or null
 * @param nominee whose history in the register it points to, or null
 */
public record NominationFinding(
        String nomination,
        String name,
        String ground,
        String severity,
        String sentence,
        String detail,
        String basis,
        boolean blocks,
        Other other,
        UUID nominee) {

    /** Another dossier. */
    public record Other(String number, String office) {}

    /** Nobody could confer the form: no row of a table makes that possible. */
    static NominationFinding withoutRoute(Nomination row, String sentence) {
        return new NominationFinding(
                row.id(),
                row.name(),
                "khong-co-trinh-tu",
                Severity.TU_CHOI.code(),
                sentence,
                null,
                null,
                true,
                null,
                null);
    }

    /** With its nominee in front, as one sentence. */
    String inFull() {
        String said = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return "%s: %s%s.".formatted(name, said, detail == null ? "" : " (" + detail + ")");
    }
}
