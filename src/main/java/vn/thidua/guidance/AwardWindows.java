package vn.thidua.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.NotFound;

/** The award windows, for whoever nominates: reading only. */
@Service
@Transactional(readOnly = true)
public class AwardWindows {

    private final WindowStore store;

    AwardWindows(WindowStore store) {
        this.store = store;
    }

    /** The windows in which dossiers are received on the day, the one that closes first at the head. */
    public List<AwardWindow> openOn(String plan, LocalDate date) {
        return store.notClosedBefore(plan, date).stream()
                .filter(window -> window.isOpenOn(date))
                .toList();
    }

    /** @throws NotFound when there is none with this id */
    public AwardWindow get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<AwardWindow> find(String id) {
        return store.find(id);
    }

    /** The window as an earlier guidance laid it down: what was sent under it keeps to it. */
    public Optional<AwardWindow> find(String id, int version) {
        return store.find(id, version);
    }

    /** All windows of the plan, the newest first. */
    public List<AwardWindow> of(String plan) {
        return store.ofPlan(plan);
    }
}
