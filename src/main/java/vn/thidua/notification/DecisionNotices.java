package vn.thidua.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.ObligationSettled;
import vn.thidua.obligation.RequestAnswered;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/** Tells an office what others decided about its obligation: the answer to what it asked, or that it need not do it. */
@Component
class DecisionNotices {

    private static final Set<Role> TOLD = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final Notices notices;
    private final PlanNames names;
    private final Clock clock;

    DecisionNotices(Notices notices, PlanNames names, Clock clock) {
        this.notices = notices;
        this.names = names;
        this.clock = clock;
    }

    @EventListener
    void tell(RequestAnswered answer) {
        ObligationRequest request = answer.request();
        notices.raise(
                answer.obligation().plan(),
                List.of(request.askedOffice()),
                TOLD,
                request.id(),
                "request-answered",
                VietnamTime.dateOf(request.answeredAt()),
                answer.sentence());
    }

    @EventListener
    void tell(ObligationSettled settled) {
        Obligation obligation = settled.obligation();
        if (obligation.status() == Status.KHONG_PHAI_THUC_HIEN) {
            notices.raise(
                    obligation.plan(),
                    List.of(obligation.office()),
                    TOLD,
                    obligation.id(),
                    "waived",
                    LocalDate.now(clock),
                    "%s của %s (%s): được xác nhận không phải thực hiện."
                            .formatted(
                                    names.obligation(obligation.plan(), obligation.kind(), obligation.period()),
                                    names.office(obligation.plan(), obligation.office()),
                                    names.plan(obligation.plan())));
        }
    }
}
