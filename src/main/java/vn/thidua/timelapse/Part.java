package vn.thidua.timelapse;

import java.time.Instant;
import java.util.List;

/**
 * An open task that somebody has to play.
 *
 * @param due null for none
 * @param groups whose members may do it
 * @param people who may do it themselves, without a group
 */
public record Part(
        String id,
        String plan,
        String process,
        String task,
        String dossier,
        String name,
        Instant due,
        List<String> groups,
        List<String> people) {

    /** What the task is without the engine's random id; the habits of officials depend on nothing else. */
    String role() {
        return dossier + " " + process + "/" + task + " " + name;
    }
}
