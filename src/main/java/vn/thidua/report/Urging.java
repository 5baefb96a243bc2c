package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.document.IssueDocuments;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Role;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Đôn đốc: the consolidator urges offices that have not sent, by a mail at once, by a letter that lists them, and, when the
 * plan's number of letters did not help, by reporting the list to the superior. An office that is only requested is thanked and
 * asked, never told that it is late.
 */
@Service
@Transactional
public class Urging {

    /** Who is told in an office that is urged. */
    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private static final String MAIL_KIND = "urged";

    private final UrgingStore store;
    private final ReportRounds rounds;
    private final Reports reports;
    private final Obligations obligations;
    private final IssueDocuments documents;
    private final Notices notices;
    private final Plans plans;
    private final People people;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final Clock clock;

    Urging(
            UrgingStore store,
            ReportRounds rounds,
            Reports reports,
            Obligations obligations,
            IssueDocuments documents,
            Notices notices,
            Plans plans,
            People people,
            DueDates dueDates,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.reports = reports;
        this.obligations = obligations;
        this.documents = documents;
        this.notices = notices;
        this.plans = plans;
        this.people = people;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @param offices how many were urged or named
     * @param dossier of the letter or list that is to be drafted; null for a mail
     */
    public record Done(int offices, String dossier) {}

    /**
     * How often one office was urged.
     *
     * @param mayReport whether its name may go to the superior now
     */
    public record Row(
            String office, int mails, int letters, int reported, Instant last, boolean underWay, boolean mayReport) {}

    /**
     * What was done to urge the offices of a round.
     *
     * @param mayUrge whether the person may urge
     * @param byLetter whether the plan knows a letter
     * @param letters so many letters come before the list to the superior
     * @param superior who gets that list, null when the plan knows none
     */
    public record Overview(boolean mayUrge, boolean byLetter, int letters, String superior, List<Row> offices) {}

    /** How the offices of a round were urged; those that never were are left out. */
    @Transactional(readOnly = true)
    public Overview overview(String planId, String period, String user) {
        if (!reports.seesAll(planId, user)) {
            throw new NotAllowed("Chỉ cơ quan tổng hợp và người theo dõi xem được việc đôn đốc các đơn vị.");
        }
        ReportRound round = rounds.find(ReportRounds.id(planId, period)).orElseThrow(NotFound::new);
        Plan plan = plans.plan(planId);
        Reporting.Urging urging = plan.reporting().urging();
        Map<String, UrgingStore.Count> counts = store.counts(round.id());
        Set<String> named = new LinkedHashSet<>(store.underWay(round.id(), UrgingKind.LETTER));
        Set<String> listed = store.underWay(round.id(), UrgingKind.SUPERIOR);
        named.addAll(listed);
        boolean lists = urging != null && urging.escalationDocument() != null;
        List<Row> rows = obligations.ofRound(round.id()).stream()
                .filter(owed -> counts.containsKey(owed.id()) || named.contains(owed.id()))
                .map(owed -> {
                    var count = counts.getOrDefault(owed.id(), UrgingStore.Count.none(owed.id()));
                    return new Row(
                            owed.office(),
                            count.mails(),
                            count.letters(),
                            count.reported(),
                            count.last(),
                            named.contains(owed.id()),
                            lists
                                    && owed.missing()
                                    && count.letters() >= urging.letters()
                                    && !listed.contains(owed.id()));
                })
                .toList();
        return new Overview(
                mayUrge(plan, user),
                urging != null,
                urging == null ? 0 : urging.letters(),
                lists ? plan.office(urging.escalateTo()).name() : null,
                rows);
    }

    /**
     * Urges offices of a round.
     *
     * @throws Refusal when one of them has sent, owes nothing, or was urged in the same way already; nothing is done then
     */
    public Done urge(String planId, String period, String user, UrgingKind by, Collection<String> offices) {
        Plan plan = plans.plan(planId);
        if (!mayUrge(plan, user) && !(by == UrgingKind.MAIL && follows(plan, user))) {
            throw new NotAllowed(
                    "Chỉ chuyên viên, lãnh đạo cơ quan tổng hợp mới đôn đốc được các đơn vị; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        ReportRound round = rounds.find(ReportRounds.id(planId, period)).orElseThrow(NotFound::new);
        if (round.officesOpenedAt() == null) {
            throw Refusal.of(
                    "Đợt báo cáo %s chưa giao việc cho các đơn vị; hãy chờ việc được giao rồi đôn đốc.",
                    round.when().label());
        }
        store.lock(round.id());
        List<Obligation> chosen = chosen(plan, round, offices);
        return switch (by) {
            case MAIL -> mail(plan, round, user, chosen);
            case LETTER -> letter(plan, round, user, chosen);
            case SUPERIOR -> superior(plan, round, user, chosen);
        };
    }

    private boolean mayUrge(Plan plan, String user) {
        return plan.reporting() != null
                && (reports.consolidates(plan.id(), user)
                        || people.holds(
                                user, new Group(plan.id(), plan.reporting().consolidator(), Role.LANH_DAO)));
    }

    /** Người theo dõi sends mails, but letters are the consolidator's. */
    private boolean follows(Plan plan, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(hat -> hat.plan().equals(plan.id()) && hat.role() == Role.GIAM_SAT);
    }

    private List<Obligation> chosen(Plan plan, ReportRound round, Collection<String> offices) {
        Set<String> wanted = new LinkedHashSet<>(offices == null ? List.of() : offices);
        if (wanted.isEmpty()) {
            throw new Refusal("Chưa chọn cơ quan, đơn vị cần đôn đốc; hãy chọn ít nhất một nơi.");
        }
        Map<String, Obligation> owed = obligations.ofRound(round.id()).stream()
                .collect(Collectors.toMap(Obligation::office, Function.identity()));
        var chosen = new ArrayList<Obligation>();
        for (String office : wanted) {
            Obligation obligation = owed.get(office);
            if (obligation == null) {
                throw new Refusal("Danh sách có nơi không phải báo cáo trong đợt này; hãy tải lại trang và chọn lại.");
            }
            String name = plan.office(office).name();
            if (obligation.sentAt() != null) {
                throw Refusal.of("%s đã gửi báo cáo; hãy bỏ chọn cơ quan này rồi đôn đốc lại.", name);
            }
            if (obligation.status().settled()) {
                throw Refusal.of(
                        "%s không còn phải gửi báo cáo này (%s); hãy bỏ chọn cơ quan này rồi đôn đốc lại.",
                        name, obligation.status().label().toLowerCase(java.util.Locale.ROOT));
            }
            chosen.add(obligation);
        }
        return chosen;
    }

    // ---- mail ------------------------------------------------------------------------------------------------------

    private Done mail(Plan plan, ReportRound round, String user, List<Obligation> chosen) {
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
        record(round.id(), chosen, UrgingKind.MAIL, null, null, user);
        noteByMode(chosen, user, UrgingKind.MAIL.label(), "Thư điện tử đề nghị gửi báo cáo", null);
        return new Done(chosen.size(), null);
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

    // ---- letters ---------------------------------------------------------------------------------------------------

    private Done letter(Plan plan, ReportRound round, String user, List<Obligation> chosen) {
        Reporting.Urging urging = plan.reporting().urging();
        if (urging == null) {
            throw new Refusal(
                    "Kế hoạch không quy định công văn đôn đốc; hãy đôn đốc bằng thư điện tử hoặc liên hệ người quản trị.");
        }
        refuseUnderWay(plan, round, UrgingKind.LETTER, chosen, "công văn đôn đốc");
        return issue(plan, round, user, UrgingKind.LETTER, urging.document(), "don-doc", chosen);
    }

    private Done superior(Plan plan, ReportRound round, String user, List<Obligation> chosen) {
        Reporting.Urging urging = plan.reporting().urging();
        if (urging == null || urging.escalationDocument() == null) {
            throw new Refusal(
                    "Kế hoạch không quy định việc báo cáo cấp trên danh sách chưa báo cáo; hãy đôn đốc bằng công văn.");
        }
        Map<String, UrgingStore.Count> counts = store.counts(round.id());
        for (Obligation obligation : chosen) {
            int letters = counts.getOrDefault(obligation.id(), UrgingStore.Count.none(obligation.id()))
                    .letters();
            if (letters < urging.letters()) {
                throw Refusal.of(
                        "%s mới có %d/%d công văn đôn đốc; hãy ra đủ công văn đôn đốc rồi mới báo cáo cấp trên.",
                        plan.office(obligation.office()).name(), letters, urging.letters());
            }
        }
        refuseUnderWay(plan, round, UrgingKind.SUPERIOR, chosen, "danh sách báo cáo cấp trên");
        return issue(plan, round, user, UrgingKind.SUPERIOR, urging.escalationDocument(), "bao-cao-cap-tren", chosen);
    }

    private void refuseUnderWay(
            Plan plan, ReportRound round, UrgingKind kind, List<Obligation> chosen, String document) {
        Set<String> underWay = store.underWay(round.id(), kind);
        chosen.stream()
                .filter(obligation -> underWay.contains(obligation.id()))
                .findFirst()
                .ifPresent(obligation -> {
                    throw Refusal.of(
                            "%s đã có tên trong %s đang soạn, trình ký; hãy bỏ chọn cơ quan này hoặc chờ văn bản đó ban hành.",
                            plan.office(obligation.office()).name(), document);
                });
    }

    private Done issue(
            Plan plan,
            ReportRound round,
            String user,
            UrgingKind kind,
            String document,
            String name,
            List<Obligation> chosen) {
        Instant now = clock.instant();
        int n = store.letters(round.id(), kind) + 1;
        var letter = new UrgingStore.Letter("%s/%s/%d".formatted(round.id(), name, n), round.id(), kind, n);
        store.insert(letter, chosen.stream().map(Obligation::id).toList(), user, now);
        documents.start(
                plan.id(),
                document,
                letter.id(),
                plan.signing(document).step(Step.SOAN).orElseThrow().office(),
                round.period(),
                dueDates.dueAfter(
                        LocalDate.now(clock), plan.reporting().urging().daysToIssue()),
                now);
        return new Done(chosen.size(), letter.id());
    }

    // ---- what the letters' steps mean, see UrgingDocuments ----------------------------------------------------------

    /** The letter or list is out: whoever it names and has not sent meanwhile is urged. */
    void issued(UrgingStore.Letter letter, String number, String by) {
        Plan plan = plans.plan(rounds.get(letter.round()).plan());
        Set<String> named = Set.copyOf(store.named(letter.id()));
        List<Obligation> owed = obligations.ofRound(letter.round()).stream()
                .filter(obligation -> named.contains(obligation.id()))
                .toList();
        List<Obligation> missing = owed.stream().filter(Obligation::missing).toList();
        List<String> sent = owed.stream()
                .filter(obligation -> !obligation.missing())
                .map(Obligation::id)
                .toList();
        store.issued(letter.id(), clock.instant());
        record(letter.round(), missing, letter.kind(), letter.id(), number, by);
        if (letter.kind() == UrgingKind.LETTER) {
            noteByMode(missing, by, UrgingKind.LETTER.label(), "Công văn đề nghị gửi báo cáo", number);
            offerSuperior(plan, letter.round());
        } else {
            String action = "Báo cáo %s danh sách chưa báo cáo"
                    .formatted(
                            plan.office(plan.reporting().urging().escalateTo()).shortName());
            noteByMode(missing, by, action, "Có tên trong danh sách chưa có báo cáo", number);
        }
        if (!sent.isEmpty()) {
            obligations.noteAll(sent, by, "Đã gửi trước khi công văn phát hành", number);
        }
    }

    /** After the plan's number of letters the consolidator is reminded that the list may go to the superior. */
    private void offerSuperior(Plan plan, String roundId) {
        Reporting.Urging urging = plan.reporting().urging();
        if (urging.escalationDocument() == null) {
            return;
        }
        Map<String, UrgingStore.Count> counts = store.counts(roundId);
        long ripe = obligations.ofRound(roundId).stream()
                .filter(Obligation::missing)
                .filter(obligation -> counts.containsKey(obligation.id())
                        && counts.get(obligation.id()).letters() >= urging.letters())
                .count();
        if (ripe > 0) {
            notices.raise(
                    new Group(plan.id(), plan.reporting().consolidator(), Role.CHUYEN_VIEN),
                    roundId,
                    "superior-list-offered",
                    LocalDate.now(clock),
                    "Đã ra %d công văn đôn đốc mà %d cơ quan, đơn vị chưa có báo cáo %s; nếu vẫn chưa nhận được, có thể lập danh sách báo cáo %s tại trang Đợt báo cáo."
                            .formatted(
                                    urging.letters(),
                                    ripe,
                                    rounds.get(roundId).when().label(),
                                    plan.office(urging.escalateTo()).name()));
        }
    }

    private void record(
            String round, List<Obligation> urged, UrgingKind kind, String letter, String number, String by) {
        if (!urged.isEmpty()) {
            Instant now = clock.instant();
            store.add(
                    round,
                    urged.stream().map(Obligation::id).toList(),
                    kind,
                    letter,
                    number,
                    by,
                    VietnamTime.dateOf(now),
                    now);
        }
    }

    /** An ordered office is urged, a requested one is asked. */
    private void noteByMode(List<Obligation> urged, String by, String ordered, String requested, String note) {
        Map<Boolean, List<String>> byMode = urged.stream()
                .collect(Collectors.partitioningBy(
                        obligation -> obligation.mode() == DutyMode.DE_NGHI,
                        Collectors.mapping(Obligation::id, Collectors.toList())));
        if (!byMode.get(false).isEmpty()) {
            obligations.noteAll(byMode.get(false), by, ordered, note);
        }
        if (!byMode.get(true).isEmpty()) {
            obligations.noteAll(byMode.get(true), by, requested, note);
        }
    }
}
