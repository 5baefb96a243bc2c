package vn.thidua.guidance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what happened to windows, as the nominations will hear it. */
@Component
class HeardWindows {

    private final List<Object> all = new CopyOnWriteArrayList<>();

    @EventListener({WindowOpened.class, WindowChanged.class, WindowClosed.class})
    void heard(Object event) {
        all.add(event);
    }

    List<Object> all() {
        return List.copyOf(all);
    }

    void forget() {
        all.clear();
    }
}
