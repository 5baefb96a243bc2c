package vn.thidua.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.notification.Notices;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.Recipient;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/**
 * Sends an issued document to its recipients: who received it and what for is recorded, their people may read it, and their
 * registry and specialists are told in the next morning's digest. A few statements, whatever the number of offices.
 */
@Component
class Dispatch {

    /** Whoever receives a document twice is told the weightier purpose; a copy for the file is no news. */
    private static final List<Purpose> TOLD =
            List.of(Purpose.THUC_HIEN, Purpose.PHOI_HOP, Purpose.BAO_CAO, Purpose.DE_BIET);

    private static final Set<Role> TOLD_ROLES = EnumSet.of(Role.VAN_THU, Role.CHUYEN_VIEN);

    private static final String KIND = "received";

    private final DispatchStore dispatchStore;
    private final Plans plans;
    private final Notices notices;
    private final Clock clock;

    Dispatch(DispatchStore dispatchStore, Plans plans, Notices notices, Clock clock) {
        this.dispatchStore = dispatchStore;
        this.plans = plans;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * One line and one office that it means.
     *
     * @param office null: somebody this installation does not know
     */
    record Delivery(int line, String name, Purpose purpose, String office) {}

    void send(Document document, DocumentKind kind) {
        Plan plan = plans.plan(document.plan());
        String summary = kind.summary(document);
        List<Delivery> deliveries = deliveries(plan, kind.recipients(document));
        dispatchStore.dispatch(document, summary, deliveries, clock.instant());
        if (kind.announced()) {
            tell(document, plan, summary, deliveries);
        }
    }

    private List<Delivery> deliveries(Plan plan, List<Recipient> lines) {
        LocalDate today = LocalDate.now(clock);
        var deliveries = new ArrayList<Delivery>();
        for (int i = 0; i < lines.size(); i++) {
            Recipient line = lines.get(i);
            List<Office> offices = plan.officesNamed(line.offices(), today);
            if (offices.isEmpty()) {
                deliveries.add(new Delivery(i + 1, line.name(), line.purpose(), null));
            }
            for (Office office : offices) {
                deliveries.add(new Delivery(i + 1, line.name(), line.purpose(), office.id()));
            }
        }
        return deliveries;
    }

    private void tell(Document document, Plan plan, String summary, List<Delivery> deliveries) {
        Document.Reference reference = document.reference();
        String received = "Đã nhận %s số %s ngày %s của %s: %s"
                .formatted(
                        document.chain().type(),
                        reference.full(),
                        VietnamTime.format(reference.dated()),
                        plan.office(document.chain().body()).name(),
                        summary);
        Set<String> told = new LinkedHashSet<>(Set.of(document.office()));
        for (Purpose purpose : TOLD) {
            List<String> offices = deliveries.stream()
                    .filter(delivery -> delivery.purpose() == purpose && delivery.office() != null)
                    .map(Delivery::office)
                    .filter(told::add)
                    .toList();
            notices.raise(
                    document.plan(),
                    offices,
                    TOLD_ROLES,
                    document.id(),
                    KIND,
                    VietnamTime.dateOf(reference.issuedAt()),
                    received + " (" + purpose.label() + ").");
        }
    }
}
