package vn.thidua.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a feature with dossiers adds to the history of a nominee. Any number of beans; none is fine. */
public interface NomineeStory {

    /**
     * One dossier.
     *
     * @param id of the dossier
     * @param status in words
     * @param address of the page that shows it, below the Tasklist, e.g. {@code #/khen-thuong?xem=…}; or null
     */
    record Dossier(
            String id, String form, String occasion, String proposer, LocalDate begun, String status, String address) {}

    /**
     * The dossiers of a nominee that the person may read, the newest first.
     *
     * @param nominees ids of the nominee and of the doubles merged into it
     */
    List<Dossier> dossiers(String plan, Collection<UUID> nominees, String user);

    /** Why two nominees must stay two, as one sentence; empty where nothing speaks against merging. */
    default Optional<String> againstMerging(String plan, Collection<UUID> from, Collection<UUID> into) {
        return Optional.empty();
    }
}
