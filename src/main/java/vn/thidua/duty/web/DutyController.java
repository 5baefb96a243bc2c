package vn.thidua.duty.web;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.duty.Duties;
import vn.thidua.duty.DutyDesk;
import vn.thidua.duty.OfficeTargetLedger;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Nhiệm vụ: one's own, those one coordinates, all of the plan; what arises; and what came of an office's own targets. */
@RestController
@RequestMapping("/api/duties")
class DutyController {

    private final DutyDesk desk;
    private final Duties duties;
    private final OfficeTargetLedger targets;
    private final CurrentUser currentUser;

    DutyController(DutyDesk desk, Duties duties, OfficeTargetLedger targets, CurrentUser currentUser) {
        this.desk = desk;
        this.duties = duties;
        this.targets = targets;
        this.currentUser = currentUser;
    }

    /** @param duty id of the duty in the plan */
    record Arising(String duty, String office) {}

    /** Id of the obligation that was opened. */
    record Opened(String id) {}

    /** @param year the year whose result it is */
    record Actual(String office, Integer position, Integer year, BigDecimal value) {}

    @GetMapping
    DutyDesk.Page page() {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id());
    }

    @GetMapping("/{kind}/{period}")
    List<DutyDesk.Line> round(@PathVariable String kind, @PathVariable String period) {
        UserAtWork user = currentUser.require();
        return desk.round(user.requirePlan(), kind, period, user.id());
    }

    @GetMapping("/{kind}/{period}/{office}")
    DutyDesk.Detail duty(@PathVariable String kind, @PathVariable String period, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return desk.detail(Obligation.id(Obligation.roundId(user.requirePlan(), kind, period), office), user.id());
    }

    @PostMapping("/arising")
    Opened arises(@RequestBody Arising arising) {
        UserAtWork user = currentUser.require();
        return new Opened(duties.arises(user.requirePlan(), arising.duty(), arising.office(), user.id()));
    }

    @PostMapping("/targets")
    void record(@RequestBody Actual actual) {
        UserAtWork user = currentUser.require();
        if (actual.position() == null || actual.year() == null) {
            throw new Refusal("Chưa chọn chỉ tiêu hoặc chưa nhập năm; hãy chọn chỉ tiêu và nhập năm.");
        }
        targets.record(
                user.requirePlan(), actual.office(), user.id(), actual.position(), actual.year(), actual.value());
    }
}
