package vn.thidua.notification;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the digests, for those who watch over them. */
@Service
@Transactional(readOnly = true)
public class Digests {

    private final DigestStore store;

    Digests(DigestStore store) {
        this.store = store;
    }

    /** How many digests of the day are in which state; states without any are absent. */
    public Map<DigestStatus, Integer> count(LocalDate day) {
        return store.count(day);
    }
}
