package vn.thidua.movement.process;

import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.movement.MovementStages.Shown;
import vn.thidua.platform.error.Refusal;

/** What the forms of the movement's stages send: the document that shows that something was done, or why there is none. */
record StageSubmission(String decision, String number, LocalDate date, UUID file, String comment) {

    /** @param unchosen what to say when neither of the two answers was chosen */
    Shown shown(String done, String undone, String unchosen) {
        if (!done.equals(decision) && !undone.equals(decision)) {
            throw new Refusal(unchosen);
        }
        return new Shown(done.equals(decision), number, date, file, comment);
    }
}
