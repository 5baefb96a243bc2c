package vn.thidua.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.Body;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.council.domain.VoteRule;
import vn.thidua.nomination.AwardNumbers;
import vn.thidua.nomination.LevelResults;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.NominationsMoved;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/** Sessions from the list that a secretary gathers to their end: opened, cancelled, and left by rows that are withdrawn or held. */
@Service
@Transactional
public class Sessions {

    /** A list may have so many rows, as a batch and a decision. */
    public static final int MOST_ROWS = 500;

    /** Working days in which a secretary prepares; assumed. */
    private static final int PREPARING_DAYS = 5;

    /** Working days in which minutes are signed, or a session without a quorum is settled, once votes are counted; assumed. */
    private static final int MINUTES_DAYS = 3;

    private final SessionStore store;
    private final BallotStore ballots;
    private final CouncilAccess access;
    private final CouncilProcesses processes;
    private final LevelResults levels;
    private final Nominations nominations;
    private final NominationMoves moves;
    private final VotingRules rules;
    private final Nominees nominees;
    private final AwardNumbers numbers;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;

    Sessions(
            SessionStore store,
            BallotStore ballots,
            CouncilAccess access,
            CouncilProcesses processes,
            LevelResults levels,
            Nominations nominations,
            NominationMoves moves,
            VotingRules rules,
            Nominees nominees,
            AwardNumbers numbers,
            Plans plans,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.ballots = ballots;
        this.access = access;
        this.processes = processes;
        this.levels = levels;
        this.nominations = nominations;
        this.moves = moves;
        this.rules = rules;
        this.nominees = nominees;
        this.numbers = numbers;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CouncilSession> find(String id) {
        return store.find(id);
    }

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public CouncilSession get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No session " + id));
    }

    /** Until when what follows a count is to be done. */
    public LocalDate minutesDue() {
        return workingDays.plus(LocalDate.now(clock), MINUTES_DAYS);
    }

    /**
     * What waits for a body and lies before no session.
     *
     * @param first those that have waited longest, as many as one session takes
     * @param all how many there are
     */
    public record Waiting(List<Nomination> first, int all) {}

    @Transactional(readOnly = true)
    public Waiting waiting(String plan, String council, CouncilBody body) {
        List<String> waiting = levels.waiting(plan, council, body(body));
        Set<String> taken = store.beforeASession(waiting);
        List<String> free = waiting.stream().filter(id -> !taken.contains(id)).toList();
        Map<String, Nomination> first = levels.stillWaiting(
                plan, council, body(body), free.stream().limit(MOST_ROWS).toList());
        return new Waiting(
                free.stream().map(first::get).filter(Objects::nonNull).toList(), free.size());
    }

    private static Body body(CouncilBody body) {
        return Body.valueOf(body.name());
    }

    /**
     * Lập phiên họp: the secretary takes nominations out of those that wait.
     *
     * @param wanted in the order of the list
     * @return id of the session
     * @throws Refusal when nothing was chosen, or more than a list may have
     * @throws Conflict when one of them waits no more, or lies before another session
     */
    public String open(String plan, String council, CouncilBody body, List<String> wanted, String user) {
        plans.plan(plan).findOffice(council).orElseThrow(NotFound::new);
        access.requireSecretary(plan, council, user);
        List<String> chosen =
                wanted == null ? List.of() : wanted.stream().distinct().toList();
        if (chosen.isEmpty()) {
            throw new Refusal("Chưa chọn hồ sơ nào; hãy chọn ít nhất một hồ sơ trong danh sách chờ Hội đồng.");
        }
        if (chosen.size() > MOST_ROWS) {
            throw Refusal.of(
                    "Một phiên họp xét nhiều nhất %d hồ sơ mà bạn chọn %d; hãy chia thành nhiều phiên họp.",
                    MOST_ROWS, chosen.size());
        }
        Map<String, Nomination> waiting = levels.stillWaiting(plan, council, body(body), chosen);
        if (waiting.size() < chosen.size() || !store.beforeASession(chosen).isEmpty()) {
            throw new Conflict(
                    "Có hồ sơ vừa chuyển trạng thái hoặc đã vào phiên họp khác; hãy tải lại danh sách rồi chọn lại.");
        }
        List<Nomination> rows = chosen.stream().map(waiting::get).toList();
        LocalDate today = LocalDate.now(clock);
        int number = numbers.take(plan, CouncilSession.KIND, today.getYear(), 1);
        CouncilSession session = opened(plan, council, body, today.getYear(), number, user);
        store.insert(session);
        putOnTheList(session, rows);
        processes.start(session, workingDays.plus(today, PREPARING_DAYS));
        return session.id();
    }

    private CouncilSession opened(String plan, String council, CouncilBody body, int year, int n, String user) {
        return new CouncilSession(
                AwardNumbers.id(plan, CouncilSession.KIND, year, n, council),
                plan,
                council,
                body,
                year,
                n,
                SessionStatus.CHUAN_BI,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                false,
                null,
                0,
                user,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void putOnTheList(CouncilSession session, List<Nomination> chosen) {
        Plan plan = plans.plan(session.plan());
        Map<String, VoteRule> ruleOf = rules.of(session.body(), chosen);
        var numbered = new LinkedHashMap<VoteRule, Integer>();
        Map<UUID, Nominee> who = nominees.find(
                chosen.stream().map(Nomination::nominee).distinct().toList());
        var rows = new ArrayList<SessionRow>();
        for (Nomination each : chosen) {
            int rule = numbered.computeIfAbsent(ruleOf.get(each.id()), ignored -> numbered.size() + 1);
            Nominee nominee = who.get(each.nominee());
            rows.add(new SessionRow(
                    rows.size() + 1,
                    each.id(),
                    each.name(),
                    nominee == null ? null : nominee.unit(),
                    AwardWords.of(plan, each),
                    rule,
                    Set.of(),
                    true,
                    null,
                    null,
                    null,
                    null));
        }
        var byNumber = new LinkedHashMap<Integer, VoteRule>();
        numbered.forEach((rule, no) -> byNumber.put(no, rule));
        ballots.insertRules(session.id(), byNumber);
        store.insertRows(session.id(), rows);
    }

    /**
     * Hủy phiên họp: its rows wait for the body again; ballots that were cast are gone.
     *
     * @throws Refusal when the chair has signed
     */
    public void cancel(String id, String user, String reason) {
        CouncilSession seen = store.find(id).orElseThrow(NotFound::new);
        access.requireSecretary(seen.plan(), seen.council(), user);
        String why = Texts.required(reason, "Lý do hủy phiên họp", Texts.COMMENT);
        processes.hold(seen, voters(id));
        CouncilSession session = store.lock(id).orElseThrow(NotFound::new);
        if (!session.status().isOpen() || session.chair() != null) {
            throw new Refusal("Phiên họp đã kết thúc nên không hủy được; kết quả đã trả cho từng hồ sơ.");
        }
        ballots.forget(id);
        store.closeRows(id);
        store.ended(id, SessionStatus.HUY, why, clock.instant());
        processes.cancelled(session);
    }

    private List<String> voters(String id) {
        return store.members(id).stream()
                .filter(SessionMember::isAwaited)
                .map(SessionMember::person)
                .toList();
    }

    /** A nomination that is withdrawn, held or refused while a session works on it is left out, with the reason. */
    @EventListener
    void moved(NominationsMoved moved) {
        List<String> gone = moved.before().stream()
                .filter(row -> row.status() == NominationStatus.CHO_HOP)
                .map(Nomination::id)
                .toList();
        if (gone.isEmpty() || moved.step().to() == NominationStatus.CHO_HOP) {
            return;
        }
        String note = moved.step().note();
        String status = moved.step().to().label();
        store.leave(gone, note == null ? status : "%s: %s".formatted(status, note));
    }

    /**
     * Whoever is the nominee of a row does not vote on it. Asked again whenever votes are taken: meanwhile an account may have been
     * told, or two nominees turned out to be one.
     */
    void recuse(String session, Set<String> persons) {
        Own own = own(session, persons);
        if (!own.rows().isEmpty()) {
            store.recuse(session, own.rows(), own.persons());
        }
    }

    /** Numbers of rows, each with the member that it is about. */
    record Own(List<Integer> rows, List<String> persons) {}

    Own own(String session, Set<String> persons) {
        List<SessionRow> rows = store.rows(session);
        Map<String, UUID> nomineeOf = nominations
                .all(rows.stream().map(SessionRow::nomination).toList())
                .stream()
                .collect(Collectors.toMap(Nomination::id, Nomination::nominee));
        Set<UUID> ids = Set.copyOf(nomineeOf.values());
        Map<UUID, Nominee> named = nominees.find(ids);
        Map<UUID, Nominee> living = nominees.living(ids);
        var own = new Own(new ArrayList<>(), new ArrayList<>());
        for (SessionRow row : rows) {
            UUID nominee = nomineeOf.get(row.nomination());
            Stream.of(named, living)
                    .map(known -> known.get(nominee))
                    .filter(Objects::nonNull)
                    .map(Nominee::person)
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(persons::contains)
                    .forEach(person -> {
                        own.rows().add(row.n());
                        own.persons().add(person);
                    });
        }
        return own;
    }
}
