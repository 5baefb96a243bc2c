package vn.thidua.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Notices;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * The book of the award windows: each opening and each change is a version, noted and told to whoever may propose; a window is
 * closed before its day.
 */
@Service
@Transactional
public class WindowBook {

    /** Stands in the trace where no person did it. */
    private static final String SYSTEM = "Hệ thống";

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final WindowStore store;
    private final GuidanceRights rights;
    private final Notices notices;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WindowBook(
            WindowStore store,
            GuidanceRights rights,
            Notices notices,
            Plans plans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.notices = notices;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a window, new or changed: its next version, with the document on which it rests. */
    AwardWindow put(
            String id,
            Plan plan,
            String guidance,
            Occasion occasion,
            AwardPeriod period,
            WindowFields fields,
            AwardWindow.Basis basis,
            String by,
            String note) {
        LocalDate today = LocalDate.now(clock);
        Optional<AwardWindow> before = store.lock(id);
        var window = new AwardWindow(
                id,
                plan.id(),
                guidance,
                occasion,
                period,
                before.map(AwardWindow::version).orElse(0) + 1,
                fields,
                basis,
                before.map(AwardWindow::openedOn).orElse(today),
                null);
        boolean kept = before.isPresent()
                ? store.change(window, by, clock.instant(), note)
                : store.open(window, by, clock.instant(), note);
        if (!kept) {
            throw new Conflict("Đợt nhận hồ sơ này vừa được người khác cập nhật; hãy tải lại trang để xem.");
        }
        String until = VietnamTime.format(fields.closesOn());
        note(
                id,
                by,
                before.isPresent() ? "Điều chỉnh đợt nhận hồ sơ" : "Mở đợt nhận hồ sơ",
                "Theo %s của %s; nhận hồ sơ đến hết ngày %s.%s"
                        .formatted(basis.label(), basis.issuer(), until, note == null ? "" : " " + note));
        tell(
                plan,
                window,
                "award-window-" + window.version(),
                "%s đợt nhận hồ sơ đề nghị khen thưởng (%s) theo %s của %s; %s nhận hồ sơ đến hết ngày %s."
                        .formatted(
                                before.isPresent() ? "Điều chỉnh" : "Mở",
                                window.label(),
                                basis.label(),
                                basis.issuer(),
                                plan.office(fields.receiver()).name(),
                                until));
        events.publishEvent(before.isPresent() ? new WindowChanged(window) : new WindowOpened(window));
        return window;
    }

    /**
     * Closes a window before its day.
     *
     * @throws Refusal when it is closed already or no reason is given
     */
    public AwardWindow close(String planId, String user, String id, String reason) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        AwardWindow window = require(planId, id);
        requireOpen(window);
        String why = Texts.required(reason, "Lý do đóng", Texts.COMMENT);
        store.close(id, new AwardWindow.Closing(user, clock.instant(), why));
        note(id, user, "Đóng đợt nhận hồ sơ", why);
        AwardWindow closed = store.find(id).orElseThrow();
        tell(
                plan,
                closed,
                "award-window-closed-" + closed.version(),
                "Đã đóng đợt nhận hồ sơ đề nghị khen thưởng (%s) trước hạn; từ hôm nay không nhận thêm hồ sơ."
                        .formatted(closed.label()));
        events.publishEvent(new WindowClosed(closed));
        return closed;
    }

    /** @throws NotFound when the plan has no such window */
    AwardWindow require(String plan, String id) {
        return store.lock(id).filter(window -> window.plan().equals(plan)).orElseThrow(NotFound::new);
    }

    /** @throws Refusal when the window is closed */
    void requireOpen(AwardWindow window) {
        if (!window.isOpenOn(LocalDate.now(clock))) {
            throw Refusal.of(
                    "Đợt nhận hồ sơ (%s) đã đóng; muốn nhận tiếp, hãy ban hành hoặc ghi hướng dẫn điều chỉnh, gia hạn.",
                    window.label());
        }
    }

    /** Offices that may propose, or those that enter for them. */
    private void tell(Plan plan, AwardWindow window, String kind, String sentence) {
        LocalDate today = LocalDate.now(clock);
        List<String> offices = plan.officesNamed(window.fields().proposers(), today).stream()
                .map(office -> office.enteredBy() == null ? office.id() : plan.enterer(office, today))
                .distinct()
                .toList();
        notices.raise(plan.id(), offices, TOLD, window.id(), kind, today, sentence);
    }

    private void note(String window, String actor, String action, String note) {
        store.note(new WindowStore.Event(
                window, clock.instant(), Objects.requireNonNullElse(actor, SYSTEM), action, note));
    }
}
