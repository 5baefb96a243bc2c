package vn.thidua.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Đôn đốc: whoever issued mails those who have not issued or confirmed yet, at once. A requested office is thanked and asked,
 * never told that it is late; nobody gets two such mails a day.
 */
@Service
@Transactional
public class IssuanceUrging {

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private static final String MAIL_KIND = "urged";

    private final IssuanceSight sight;
    private final Obligations obligations;
    private final Notices notices;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;

    IssuanceUrging(
            IssuanceSight sight,
            Obligations obligations,
            Notices notices,
            Plans plans,
            WorkingDays workingDays,
            Clock clock) {
        this.sight = sight;
        this.obligations = obligations;
        this.notices = notices;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param offices how many were urged */
    public record Done(int offices) {}

    /**
     * Urges offices by mail.
     *
     * @param offices ids of the offices
     * @throws Refusal when one of them is not missing or not below the person's office; nobody is urged then
     */
    public Done urge(String planId, String period, String user, Collection<String> offices) {
        Plan plan = plans.plan(planId);
        List<Obligation> urgeable = sight.urgeable(planId, period, user);
        Set<String> wanted = new LinkedHashSet<>(offices == null ? List.of() : offices);
        if (wanted.isEmpty()) {
            throw new Refusal("Chưa chọn cơ quan, đơn vị cần đôn đốc; hãy chọn ít nhất một rồi gửi lại.");
        }
        Set<String> known = urgeable.stream().map(Obligation::office).collect(Collectors.toSet());
        for (String office : wanted) {
            if (!known.contains(office)) {
                throw Refusal.of(
                        "%s không còn phải ban hành hoặc xác nhận văn bản này, hoặc không thuộc phạm vi của bạn; hãy bỏ chọn rồi đôn đốc lại.",
                        plan.findOffice(office).map(found -> found.name()).orElse("Đơn vị đã chọn"));
            }
        }
        LocalDate today = LocalDate.now(clock);
        List<Obligation> chosen =
                urgeable.stream().filter(row -> wanted.contains(row.office())).toList();
        int told = notices.mailNow(
                planId,
                TOLD,
                MAIL_KIND,
                chosen.stream()
                        .filter(row -> plan.office(row.office()).hasAccounts())
                        .map(row -> mail(plan, row, today))
                        .toList());
        if (told == 0) {
            throw new Refusal(
                    "Các đơn vị đã chọn đã được đôn đốc trong hôm nay hoặc không có tài khoản; hãy chờ đến ngày mai hoặc liên hệ trực tiếp.");
        }
        for (DutyMode mode : DutyMode.values()) {
            List<String> ids = chosen.stream()
                    .filter(row -> row.mode() == mode)
                    .map(Obligation::id)
                    .toList();
            if (!ids.isEmpty()) {
                obligations.noteAll(
                        ids, user, mode == DutyMode.DE_NGHI ? "Thư điện tử đề nghị" : "Đôn đốc bằng thư điện tử", null);
            }
        }
        return new Done(chosen.size());
    }

    private Notices.OwnMail mail(Plan plan, Obligation row, LocalDate today) {
        String what = Texts.inSentence(Issuances.title(plan, row.period()));
        String task = row.kind().equals(Issuance.PLAN) ? "ban hành " + what : "xác nhận đã nhận " + what;
        String whom = plan.office(row.office()).name();
        if (row.mode() == DutyMode.DE_NGHI) {
            return new Notices.OwnMail(
                    row.office(),
                    row.id(),
                    "Trân trọng đề nghị " + task,
                    "Trân trọng đề nghị %s quan tâm %s (%s).".formatted(whom, task, plan.shortTitle()));
        }
        return new Notices.OwnMail(
                row.office(),
                row.id(),
                "Đôn đốc " + task,
                "Đề nghị %s khẩn trương %s (%s)%s.".formatted(whom, task, plan.shortTitle(), standing(row, today)));
    }

    private String standing(Obligation row, LocalDate today) {
        if (row.dueAt() == null) {
            return "";
        }
        LocalDate due = VietnamTime.dateOf(row.dueAt());
        return due.isBefore(today)
                ? "; thời hạn %s, đã quá hạn %d ngày làm việc"
                        .formatted(VietnamTime.format(due), workingDays.between(due, today))
                : "; thời hạn " + VietnamTime.format(due);
    }
}
