package vn.thidua.obligation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every kind of obligation that the installation knows. */
@Component
public class ObligationKinds {

    private final List<ObligationKind> kinds;

    ObligationKinds(List<ObligationKind> kinds) {
        this.kinds = kinds;
    }

    /** @throws IllegalStateException when no feature knows it */
    public ObligationKind of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("No feature knows obligations of kind " + kind));
    }

    public Optional<ObligationKind> find(String kind) {
        return kinds.stream().filter(each -> each.handles(kind)).findFirst();
    }

    /** As lists and mails name it, e.g. "Báo cáo năm 2024". */
    public String title(String plan, String kind, String period) {
        return of(kind).title(plan, kind, period);
    }
}
