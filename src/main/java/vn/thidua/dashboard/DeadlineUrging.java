package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRound;
import vn.thidua.report.Urging;
import vn.thidua.report.UrgingKind;

/**
 * Đôn đốc from the deadline page: whatever an office still owes, by mail; reports also by a letter that lists the offices, since
 * only these have one. An office that is only requested is asked, never told that it is late.
 */
@Service
@Transactional
public class DeadlineUrging {

    /** So many at a time. */
    static final int MOST = 500;

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    /** The same as of a report's mail: nobody is told twice a day about one obligation. */
    private static final String MAIL_KIND = "urged";

    private static final String ORDERED = UrgingKind.MAIL.label();
    private static final String REQUESTED = "Thư điện tử đề nghị thực hiện";

    private final DeadlineStore store;
    private final DeadlineRights rights;
    private final Deadlines deadlines;
    private final Urging reports;
    private final Obligations obligations;
    private final Notices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    DeadlineUrging(
            DeadlineStore store,
            DeadlineRights rights,
            Deadlines deadlines,
            Urging reports,
            Obligations obligations,
            Notices notices,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.deadlines = deadlines;
        this.reports = reports;
        this.obligations = obligations;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Urges the offices that owe these obligations.
     *
     * @return how many obligations they were urged about
     * @throws Refusal when one of them was sent, is settled or was urged today already, or cannot be urged in this way
     */
    public int urge(UserAtWork user, String planId, UrgingKind by, Collection<String> ids) {
        Reader reader = rights.reader(user, planId);
        if (!reader.mayUrge()) {
            throw new NotAllowed(
                    "Chỉ người theo dõi và chuyên viên, lãnh đạo cơ quan tổng hợp mới đôn đốc được các đơn vị; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        List<DeadlineStore.Line> chosen = chosen(reader, ids);
        var periods = chosen.stream()
                .filter(line -> letterFits(line.kind()))
                .collect(Collectors.groupingBy(
                        DeadlineStore.Line::period,
                        TreeMap::new,
                        Collectors.mapping(DeadlineStore.Line::office, Collectors.toList())));
        List<DeadlineStore.Line> others =
                chosen.stream().filter(line -> !letterFits(line.kind())).toList();
        if (by != UrgingKind.MAIL && (!others.isEmpty() || periods.size() != 1)) {
            throw new Refusal(
                    "Công văn đôn đốc chỉ lập được cho báo cáo của một đợt; hãy lọc theo đợt báo cáo rồi chọn lại, hoặc đôn đốc bằng thư điện tử.");
        }
        periods.forEach((period, offices) -> reports.urge(reader.plan().id(), period, reader.user(), by, offices));
        mail(reader, others);
        return chosen.size();
    }

    /** Reports are urged through their round, which knows letters; everything else by mail alone. */
    static boolean letterFits(String kind) {
        return ReportRound.KIND.equals(kind);
    }

    private List<DeadlineStore.Line> chosen(Reader reader, Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids == null ? List.of() : ids);
        if (wanted.isEmpty()) {
            throw new Refusal("Chưa chọn cơ quan, đơn vị cần đôn đốc; hãy đánh dấu ít nhất một dòng.");
        }
        if (wanted.size() > MOST) {
            throw Refusal.of("Mỗi lần đôn đốc tối đa %d việc; hãy chọn ít hơn rồi đôn đốc nhiều lần.", MOST);
        }
        List<DeadlineStore.Line> chosen = store.named(reader, wanted, clock.instant());
        if (chosen.size() < wanted.size()) {
            throw new NotFound();
        }
        for (DeadlineStore.Line line : chosen) {
            if (!Deadlines.mayBeUrged(line)) {
                throw Refusal.of(
                        "%s không còn phải làm “%s” (%s); hãy bỏ chọn dòng này rồi đôn đốc lại.",
                        Deadlines.officeName(reader.plan(), line.office()),
                        deadlines.title(reader.plan(), line.kind(), line.period()),
                        line.status().label().toLowerCase(Locale.ROOT));
            }
        }
        return chosen;
    }

    private void mail(Reader reader, List<DeadlineStore.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Plan plan = reader.plan();
        LocalDate today = LocalDate.now(clock);
        Set<String> told = store.noted(
                lines.stream().map(DeadlineStore.Line::id).toList(),
                List.of(ORDERED, REQUESTED),
                VietnamTime.startOf(today));
        lines.stream().filter(line -> told.contains(line.id())).findFirst().ifPresent(line -> {
            throw Refusal.of(
                    "%s đã được đôn đốc bằng thư điện tử về việc này trong hôm nay; hãy bỏ chọn dòng này hoặc chờ đến ngày mai.",
                    Deadlines.officeName(plan, line.office()));
        });
        notices.mailNow(
                plan.id(),
                TOLD,
                MAIL_KIND,
                lines.stream().map(line -> mail(plan, line, today)).toList());
        note(reader, lines, DutyMode.DE_NGHI, REQUESTED);
        note(reader, lines, DutyMode.GIAO, ORDERED);
    }

    private void note(Reader reader, List<DeadlineStore.Line> lines, DutyMode mode, String action) {
        List<String> ids = lines.stream()
                .filter(line -> line.mode() == mode)
                .map(DeadlineStore.Line::id)
                .toList();
        if (!ids.isEmpty()) {
            obligations.noteAll(ids, reader.user(), action, null);
        }
    }

    private Notices.OwnMail mail(Plan plan, DeadlineStore.Line line, LocalDate today) {
        String title = deadlines.title(plan, line.kind(), line.period());
        String what = "“%s” (%s)".formatted(title, plan.shortTitle());
        String from = Deadlines.officeName(plan, plan.consolidator());
        return line.mode() == DutyMode.DE_NGHI
                ? new Notices.OwnMail(
                        line.office(),
                        line.id(),
                        "Trân trọng đề nghị thực hiện: " + title,
                        "%s trân trọng đề nghị Quý cơ quan quan tâm thực hiện %s.".formatted(from, what))
                : new Notices.OwnMail(
                        line.office(),
                        line.id(),
                        "Đôn đốc: " + Texts.inSentence(title),
                        "%s đề nghị khẩn trương thực hiện %s%s.".formatted(from, what, standing(line, today)));
    }

    private String standing(DeadlineStore.Line line, LocalDate today) {
        if (line.dueAt() == null) {
            return "";
        }
        LocalDate due = VietnamTime.dateOf(line.dueAt());
        return due.isBefore(today)
                ? "; thời hạn %s, đã quá hạn %d ngày làm việc"
                        .formatted(VietnamTime.format(due), workingDays.between(due, today))
                : "; thời hạn " + VietnamTime.format(due);
    }
}
