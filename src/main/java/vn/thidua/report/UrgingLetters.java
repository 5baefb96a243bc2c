package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.IssueDocuments;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Role;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;

/**
 * Đôn đốc bằng công văn: one letter names the offices that have not sent; when the plan's number of letters did not help, their
 * list goes to the superior.
 */
@Service
@Transactional
class UrgingLetters {

    private final UrgingStore store;
    private final ReportRounds rounds;
    private final Obligations obligations;
    private final IssueDocuments documents;
    private final Notices notices;
    private final Plans plans;
    private final DueDates dueDates;
    private final Clock clock;
    private final UrgingTrace trace;

    UrgingLetters(
            UrgingStore store,
            ReportRounds rounds,
            Obligations obligations,
            IssueDocuments documents,
            Notices notices,
            Plans plans,
            DueDates dueDates,
            Clock clock,
            UrgingTrace trace) {
        this.store = store;
        this.rounds = rounds;
        this.obligations = obligations;
        this.documents = documents;
        this.notices = notices;
        this.plans = plans;
        this.dueDates = dueDates;
        this.clock = clock;
        this.trace = trace;
    }

    Urging.Done letter(Plan plan, ReportRound round, String user, List<Obligation> chosen) {
        Reporting.Urging urging = plan.reporting().urging();
        if (urging == null) {
            throw new Refusal(
                    "Kế hoạch không quy định công văn đôn đốc; hãy đôn đốc bằng thư điện tử hoặc liên hệ người quản trị.");
        }
        refuseUnderWay(plan, round, UrgingKind.LETTER, chosen, "công văn đôn đốc");
        return issue(plan, round, user, UrgingKind.LETTER, urging.document(), "don-doc", chosen);
    }

    Urging.Done superior(Plan plan, ReportRound round, String user, List<Obligation> chosen) {
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

    private Urging.Done issue(
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
        return new Urging.Done(chosen.size(), letter.id());
    }

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
        trace.record(letter.round(), missing, letter.kind(), letter.id(), number, by);
        if (letter.kind() == UrgingKind.LETTER) {
            trace.noteByMode(missing, by, UrgingKind.LETTER.label(), "Công văn đề nghị gửi báo cáo", number);
            offerSuperior(plan, letter.round());
        } else {
            String action = "Báo cáo %s danh sách chưa báo cáo"
                    .formatted(
                            plan.office(plan.reporting().urging().escalateTo()).shortName());
            trace.noteByMode(missing, by, action, "Có tên trong danh sách chưa có báo cáo", number);
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
}
