package vn.thidua.notification;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.RequestAnswered;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/** Tells the office that asked something about an obligation what was answered. */
@Component
class RequestNotices {

    private static final Set<Role> TOLD = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final Notices notices;

    RequestNotices(Notices notices) {
        this.notices = notices;
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
}
