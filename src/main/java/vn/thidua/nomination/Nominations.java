package vn.thidua.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.NotFound;

/** The nominations, for reading. */
@Service
@Transactional(readOnly = true)
public class Nominations {

    private final NominationStore store;

    Nominations(NominationStore store) {
        this.store = store;
    }

    /** @throws NotFound when there is none with this id */
    public Nomination get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<Nomination> find(String id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** In the order of their ids; what does not exist is left out. */
    public List<Nomination> all(Collection<String> ids) {
        return store.all(ids);
    }

    /** The list of a batch, as it is now. */
    public List<Nomination> ofBatch(String batch) {
        return store.ofBatch(batch);
    }

    /** What is still in the dossier of a level. */
    public List<Nomination> ofDossier(String dossier) {
        return store.ofDossier(dossier);
    }

    /**
     * What lies at an office in one of these statuses, the longest waiting first.
     *
     * @param ofEachForm no more than so many of one award form
     */
    public List<Nomination> lying(String plan, String office, Set<NominationStatus> statuses, int ofEachForm) {
        return store.lying(plan, office, statuses, ofEachForm);
    }

    /**
     * What is in the dossiers of the levels that the office receives or appraises, the longest waiting first.
     *
     * @param most no more than so many
     */
    public List<Nomination> examinedAt(String plan, String office, int most) {
        return store.examinedAt(plan, office, most);
    }

    /**
     * What is held and whom the office may let go on, the longest waiting first.
     *
     * @param most no more than so many
     */
    public List<Nomination> heldAt(String plan, String office, int most) {
        return store.heldAt(plan, office, most);
    }

    /** How many of each award form lie there. */
    public Map<String, Integer> countLying(String plan, String office, Set<NominationStatus> statuses) {
        return store.countLying(plan, office, statuses);
    }

    /**
     * What offices have proposed in one of these statuses, the newest first.
     *
     * @param page counted from 0
     */
    public List<Nomination> proposedBy(
            String plan, Collection<String> offices, Set<NominationStatus> statuses, int page, int size) {
        return store.proposedBy(plan, offices, statuses, page, size);
    }

    /** What these offices proposed and sent, or put into a list, {@code most} of them: what moved last comes first. */
    public List<Nomination> sentBy(String plan, Collection<String> offices, int most) {
        return store.sentBy(plan, offices, most);
    }

    /** Where it was and for how long, in order. */
    public List<NominationStage> stages(String id) {
        return store.stages(id);
    }
}
