package vn.thidua.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/**
 * Đôn đốc: the consolidator urges offices that have not sent, by a mail at once, by a letter that lists them, and, when the
 * plan's number of letters did not help, by reporting the list to the superior.
 */
@Service
@Transactional
public class Urging {

    private final UrgingStore store;
    private final ReportRounds rounds;
    private final Reports reports;
    private final Obligations obligations;
    private final Plans plans;
    private final People people;
    private final UrgingMails mails;
    private final UrgingLetters letters;

    Urging(
            UrgingStore store,
            ReportRounds rounds,
            Reports reports,
            Obligations obligations,
            Plans plans,
            People people,
            UrgingMails mails,
            UrgingLetters letters) {
        this.store = store;
        this.rounds = rounds;
        this.reports = reports;
        this.obligations = obligations;
        this.plans = plans;
        this.people = people;
        this.mails = mails;
        this.letters = letters;
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
            case MAIL -> mails.mail(plan, round, user, chosen);
            case LETTER -> letters.letter(plan, round, user, chosen);
            case SUPERIOR -> letters.superior(plan, round, user, chosen);
        };
    }

    /** Whether the plan knows a letter that urges, and the person may have it drafted. */
    @Transactional(readOnly = true)
    public boolean mayWriteLetters(String planId, String user) {
        Plan plan = plans.plan(planId);
        return mayUrge(plan, user) && plan.reporting().urging() != null;
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
                        name, obligation.status().label().toLowerCase(Locale.ROOT));
            }
            chosen.add(obligation);
        }
        return chosen;
    }
}
