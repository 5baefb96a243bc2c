package vn.thidua.dashboard;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Status;
import vn.thidua.plan.DutyMode;
import vn.thidua.support.Desk;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * The reports of 2024 are due on 14 December. One office has sent; another one's draft came back at twenty past midnight, which is
 * another day in New York; it is six days late now.
 */
@Component
class DecemberStory {

    static final String PLAN = "co-xep-loai";
    static final String REPORT = PLAN + "/report/2024/van-hoa";
    static final String REASON = "Thiếu số liệu quý IV.";

    private static final Instant DUE = Instant.parse("2024-12-14T16:59:59Z");

    private final Staff staff;
    private final Desk desk;
    private final DeadlineData data;

    DecemberStory(Staff staff, Desk desk, DeadlineData data) {
        this.staff = staff;
        this.desk = desk;
        this.data = data;
    }

    void tell() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00");
        desk.opensRound(PLAN, "2024");
        desk.at("2024-12-10T09:00").office(PLAN, "tai-chinh", "2024").sends().isAccepted();
        desk.office(PLAN, "van-hoa", "2024").drafts();
        desk.at("2024-12-11T00:20");
        desk.as(PLAN + ".van-hoa.lanh-dao").does("userTask_sign", REPORT, Typed.sendBack(REASON));
        data.owes(PLAN, "plan", "ke-hoach", "van-hoa", Status.HOAN_THANH, DUE, DUE.plusSeconds(86_400));
        data.owes(PLAN, "plan", "ke-hoach", "hoi-ccb", DutyMode.DE_NGHI, Status.DANG_THUC_HIEN, DUE, null);
        data.owes(PLAN, "plan", "ke-hoach", "tai-chinh", Status.KHONG_PHAI_THUC_HIEN, DUE, null);
        desk.at("2024-12-20T09:00");
    }
}
