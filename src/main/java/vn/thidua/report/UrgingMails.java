package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Đôn đốc bằng thư điện tử: each office gets its own mail at once, at most one a day. An office that is only requested is thanked
 * and asked, never told that it is late.
 */
@Service
@Transactional
class UrgingMails {

    /** Who is told in an office that is urged. */
    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private static final String MAIL_KIND = "urged";

    private final UrgingStore store;
    private final Notices notices;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final UrgingTrace trace;

    UrgingMails(UrgingStore store, Notices notices, WorkingDays workingDays, Clock clock, UrgingTrace trace) {
        this.store = store;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
        this.trace = trace;
    }

    /** @throws Refusal when one of them got a mail today; nobody gets one then */
    Urging.Done mail(Plan plan, ReportRound round, String user, List<Obligation> chosen) {
        LocalDate today = LocalDate.now(clock);
        Map<String, UrgingStore.Count> counts = store.counts(round.id());
        for (Obligation obligation : chosen) {
            if (today.equals(counts.getOrDefault(obligation.id(), UrgingStore.Count.none(obligation.id()))
                    .lastMail())) {
                throw Refusal.of(
                        "%s đã được đôn đốc bằng thư điện tử trong hôm nay; hãy bỏ chọn cơ quan này hoặc chờ đến ngày mai.",
                        plan.office(obligation.office()).name());
            }
        }
        notices.mailNow(
                plan.id(),
                TOLD,
                MAIL_KIND,
                chosen.stream().map(obligation -> mail(plan, obligation, today)).toList());
        trace.record(round.id(), chosen, UrgingKind.MAIL, null, null, user);
        trace.noteByMode(chosen, user, UrgingKind.MAIL.label(), "Thư điện tử đề nghị gửi báo cáo", null);
        return new Urging.Done(chosen.size(), null);
    }

    private Notices.OwnMail mail(Plan plan, Obligation obligation, LocalDate today) {
        String period = ReportPeriod.labelOf(obligation.period());
        String report = "báo cáo %s của %s (%s)"
                .formatted(period, plan.office(obligation.office()).name(), plan.shortTitle());
        String consolidator = plan.office(plan.reporting().consolidator()).name();
        if (obligation.mode() == DutyMode.DE_NGHI) {
            return new Notices.OwnMail(
                    obligation.office(),
                    obligation.id(),
                    "Trân trọng đề nghị gửi báo cáo " + period,
                    "%s trân trọng đề nghị Quý cơ quan quan tâm gửi %s.".formatted(consolidator, report));
        }
        return new Notices.OwnMail(
                obligation.office(),
                obligation.id(),
                "Đôn đốc gửi báo cáo " + period,
                "%s đề nghị khẩn trương gửi %s%s.".formatted(consolidator, report, standing(obligation, today)));
    }

    private String standing(Obligation obligation, LocalDate today) {
        if (obligation.dueAt() == null) {
            return "";
        }
        LocalDate due = VietnamTime.dateOf(obligation.dueAt());
        return due.isBefore(today)
                ? "; thời hạn %s, đã quá hạn %d ngày làm việc"
                        .formatted(VietnamTime.format(due), workingDays.between(due, today))
                : "; thời hạn " + VietnamTime.format(due);
    }
}
