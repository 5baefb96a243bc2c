package vn.thidua.superior;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what was opened, as a process that waits for it would hear it. */
@Component
class HeardOpenings {

    private final List<Opened> all = new CopyOnWriteArrayList<>();

    @EventListener
    void opened(Opened opened) {
        all.add(opened);
    }

    List<Opened> all() {
        return List.copyOf(all);
    }

    void forget() {
        all.clear();
    }
}
