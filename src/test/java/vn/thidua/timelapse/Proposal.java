package vn.thidua.timelapse;

import vn.thidua.guidance.AwardWindow;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;

/**
 * Who proposes whom, for which form, in which window.
 *
 * @param level code of the level where the office stands, with {@code duoi-} in front when it stands below
 * @param writer the office itself, or whoever enters for it
 */
record Proposal(AwardWindow window, AwardForm form, NomineeKind kind, Office office, String level, Office writer) {

    /** Office for which another one enters, or null. */
    String onBehalfOf() {
        return writer.equals(office) ? null : office.id();
    }

    /** What goes into one list. */
    record ListKey(String writer, String form) {}

    ListKey list() {
        return new ListKey(writer.id(), form.id());
    }

    @Override
    public String toString() {
        return "%s (%s) of %s, %s"
                .formatted(
                        form.id(), kind.code(), office.id(), window.occasion().code());
    }
}
