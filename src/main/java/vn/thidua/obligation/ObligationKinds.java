package vn.thidua.obligation;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of obligation that the installation knows. */
@Component
public class ObligationKinds {

    /** Asked late: a kind may need, to start its work, what needs the titles of all kinds. */
    private final ObjectProvider<ObligationKind> kinds;

    ObligationKinds(ObjectProvider<ObligationKind> kinds) {
        this.kinds = kinds;
    }

    /** @throws IllegalStateException when no feature knows it */
    public ObligationKind of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("No feature knows obligations of kind " + kind));
    }

    public Optional<ObligationKind> find(String kind) {
        return kinds.stream().filter(each -> each.handles(kind)).findFirst();
    }

    /** As a choice of kinds names it, e.g. "Báo cáo". */
    public String name(String plan, String kind) {
        return of(kind).name(plan, kind);
    }

    /** As lists and mails name it, e.g. "Báo cáo năm 2024". */
    public String title(String plan, String kind, String period) {
        return of(kind).title(plan, kind, period);
    }
}
