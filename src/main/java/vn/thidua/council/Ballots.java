package vn.thidua.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.domain.Ballot;
import vn.thidua.council.domain.Quorum;
import vn.thidua.council.domain.RowTally;
import vn.thidua.council.domain.Urn;
import vn.thidua.council.domain.VoteRule;
import vn.thidua.nomination.Deed;
import vn.thidua.nomination.Hands;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * Ballots cast here and their count. Of a secret session the database learns who has voted and, in one sealed value for all,
 * what was voted; nothing joins the two (ADR 0031). What a ballot says is never logged, drafted or kept by the engine.
 */
@Service
@Transactional
public class Ballots {

    private final SessionStore store;
    private final BallotStore ballots;
    private final Sessions sessions;
    private final CouncilAccess access;
    private final CouncilProcesses processes;
    private final UrnKey key;
    private final Hands hands;
    private final Clock clock;

    Ballots(
            SessionStore store,
            BallotStore ballots,
            Sessions sessions,
            CouncilAccess access,
            CouncilProcesses processes,
            UrnKey key,
            Hands hands,
            Clock clock) {
        this.store = store;
        this.ballots = ballots;
        this.sessions = sessions;
        this.access = access;
        this.processes = processes;
        this.key = key;
        this.hands = hands;
        this.clock = clock;
    }

    /** The fewest members who are enough for every row of the list. */
    static int fewest(Map<Integer, VoteRule> rules, int members) {
        return rules.values().stream()
                .map(VoteRule::quorum)
                .mapToInt((Quorum quorum) -> quorum.fewest(members))
                .max()
                .orElse(members);
    }

    /** Gives their ballots to those who are asked and have not voted. */
    public void give(String id) {
        CouncilSession session = store.lock(id).orElseThrow();
        if (!session.form().isMeeting() && store.members(id).stream().noneMatch(SessionMember::asked)) {
            store.alsoAsk(
                    id, store.members(id).stream().map(SessionMember::person).toList());
        }
        if (session.secret()) {
            ballots.placeUrn(id);
        }
        sessions.recuse(id, Set.copyOf(awaited(id)));
        processes.giveBallots(
                session,
                store.members(id).stream().filter(SessionMember::isAwaited).toList());
    }

    /** The rows on a member's ballot, as long as he may cast it. */
    @Transactional(readOnly = true)
    public List<SessionRow> ballotOf(String id, String person) {
        List<Integer> own = sessions.own(id, Set.of(person)).rows();
        return store.rows(id).stream()
                .filter(row -> row.isFor(person) && !own.contains(row.n()))
                .toList();
    }

    /** Whether the vote goes on and this ballot, by its business key, is not cast yet. */
    @Transactional(readOnly = true)
    public boolean isAwaited(String ballot) {
        return store.awaitingBallots().stream()
                .map(CouncilSession::id)
                .filter(session -> ballot.startsWith(CouncilSession.ballot(session, "")))
                .anyMatch(session -> awaited(session).contains(ballot.substring(session.length() + 1)));
    }

    /** @throws Refusal when the ballot is another member's */
    public void requireOwn(String member, String person) {
        if (!member.equals(person)) {
            throw new Refusal(
                    "Phiếu này của thành viên khác; hãy mở phiếu của chính mình trong danh sách việc cần làm.");
        }
    }

    /** @throws Refusal when the person was invited as a member and is none any more */
    public void requireMember(CouncilSession session, String person) {
        if (!access.isMember(session.plan(), session.council(), person)) {
            throw new Refusal(
                    "Bạn không còn là thành viên Hội đồng nên phiếu này không còn hiệu lực; nếu có nhầm lẫn, hãy liên hệ thư ký Hội đồng.");
        }
    }

    /**
     * Bỏ phiếu: for the whole list at once, once and for good.
     *
     * @param agree numbers of the rows
     * @throws Refusal when the ballot is another's, not complete, cast already, voting is over, or the person is a member no more
     */
    public void cast(String id, String member, String person, List<Integer> agree, List<Integer> disagree) {
        requireOwn(member, person);
        CouncilSession session = store.keep(id).orElseThrow();
        requireMember(session, person);
        if (session.status() != SessionStatus.BO_PHIEU || session.votingUntil().isBefore(LocalDate.now(clock))) {
            throw new Refusal(
                    "Phiên họp đã hết thời gian bỏ phiếu nên phiếu này không còn được nhận; hãy liên hệ thư ký Hội đồng.");
        }
        sessions.recuse(id, Set.of(person));
        List<SessionRow> rows = store.rows(id);
        Set<Integer> agreed = agree == null ? Set.of() : Set.copyOf(agree);
        requireComplete(rows, person, agreed, disagree == null ? Set.of() : Set.copyOf(disagree));
        if (!ballots.voted(id, person)) {
            throw new Refusal("Bạn đã bỏ phiếu trong phiên này; mỗi thành viên chỉ bỏ phiếu một lần.");
        }
        Set<Integer> counting = rows.stream()
                .filter(row -> row.isFor(person) && agreed.contains(row.n()))
                .map(SessionRow::n)
                .collect(Collectors.toSet());
        if (session.secret()) {
            intoTheUrn(id, rows.size(), Ballot.of(rows.size(), counting));
        } else {
            Boolean[] agrees = new Boolean[rows.size()];
            rows.stream()
                    .filter(row -> row.isFor(person))
                    .forEach(row -> agrees[row.n() - 1] = counting.contains(row.n()));
            ballots.openVote(id, person, agrees);
            hands.note(
                    rows.stream()
                            .filter(row -> row.isFor(person))
                            .map(SessionRow::nomination)
                            .toList(),
                    person,
                    Deed.BIEU_QUYET);
        }
    }

    private static void requireComplete(
            List<SessionRow> rows, String person, Set<Integer> agreed, Set<Integer> disagreed) {
        var marked = new HashSet<>(agreed);
        marked.addAll(disagreed);
        if (marked.size() < agreed.size() + disagreed.size()) {
            throw new Refusal("Có hồ sơ vừa đánh dấu đồng ý vừa đánh dấu không đồng ý; hãy chọn một trong hai.");
        }
        for (SessionRow row : rows) {
            if (row.recused().contains(person) && marked.contains(row.n())) {
                throw new Refusal(
                        "Thành viên không bỏ phiếu cho hồ sơ của chính mình; hãy tải lại phiếu rồi bỏ phiếu lại.");
            }
            marked.removeIf(n -> n == row.n() && !row.isFor(person));
        }
        List<SessionRow> own = rows.stream().filter(row -> row.isFor(person)).toList();
        long missing = own.stream().filter(row -> !marked.contains(row.n())).count();
        if (missing > 0) {
            throw Refusal.of(
                    "Phiếu còn %d hồ sơ chưa đánh dấu; hãy chọn đồng ý hoặc không đồng ý cho từng hồ sơ rồi bỏ phiếu.",
                    missing);
        }
        if (marked.size() > own.size()) {
            throw new Refusal(
                    "Phiếu có hồ sơ không thuộc danh sách của phiên họp; hãy tải lại phiếu rồi bỏ phiếu lại.");
        }
    }

    private void intoTheUrn(String id, int rows, Ballot ballot) {
        List<byte[]> sealed = ballots.lockUrn(id);
        try {
            ballots.fillUrn(id, urn(id, rows).with(sealed, ballot));
        } catch (Urn.Broken e) {
            throw new Refusal(
                    "Hòm phiếu không mở được bằng khóa của máy chủ này nên phiếu chưa được ghi; đề nghị báo người quản trị hệ thống.");
        }
    }

    private Urn urn(String id, int rows) {
        return new Urn(key.get(), key.random(), id, rows);
    }

    /**
     * Kết thúc bỏ phiếu sớm: enough have voted and the others are not waited for; the minutes say who ended it, when and why.
     *
     * @throws Refusal when nobody votes at this time, too few have voted, or no reason is given
     */
    public void closeEarly(String id, String user, String reason) {
        CouncilSession seen = store.find(id).orElseThrow(NotFound::new);
        access.requireSecretary(seen.plan(), seen.council(), user);
        String why = Texts.required(reason, "Lý do kết thúc bỏ phiếu sớm", Texts.COMMENT);
        processes.hold(seen, awaited(id));
        CouncilSession session = store.lock(id).orElseThrow();
        if (session.status() != SessionStatus.BO_PHIEU) {
            throw Refusal.of(
                    "Phiên họp không trong thời gian bỏ phiếu (tình trạng: %s) nên không có gì để kết thúc; hãy tải lại trang.",
                    session.status().label());
        }
        List<SessionMember> members = store.members(id);
        int fewest = fewest(ballots.rules(id), members.size());
        long voted =
                members.stream().filter(member -> hasGivenVote(session, member)).count();
        if (voted < fewest) {
            throw Refusal.of(
                    "Mới có %d trong %d thành viên bỏ phiếu, ít hơn số tối thiểu %d nên chưa kết thúc bỏ phiếu được; hãy đợi thêm hoặc nhắc các thành viên chưa bỏ phiếu.",
                    voted, members.size(), fewest);
        }
        List<String> silent = awaited(id);
        ballots.closedEarly(id, new BallotStore.EarlyClose(user, clock.instant(), why, silent.size()));
        processes.closeBallots(session, silent);
        store.status(id, SessionStatus.KIEM_PHIEU);
        processes.ballotsIn(session);
    }

    /** With a ballot here, or on the paper that was counted. */
    static boolean hasGivenVote(CouncilSession session, SessionMember member) {
        return member.voted() || session.onPaper() && Boolean.TRUE.equals(member.present());
    }

    private List<String> awaited(String id) {
        return store.members(id).stream()
                .filter(SessionMember::isAwaited)
                .map(SessionMember::person)
                .toList();
    }

    /**
     * Takes back the open ballots of those who are members no more; the session goes on when nobody else is to vote. The body
     * stays as it was invited: they count in the number of members (ADR 0033).
     *
     * @return how many were taken back
     */
    public int takeBackFromThoseWhoLeft() {
        return store.awaitingBallots().stream().mapToInt(this::takeBack).sum();
    }

    private int takeBack(CouncilSession seen) {
        if (leavers(seen).isEmpty()) {
            return 0;
        }
        processes.hold(seen, leavers(seen));
        CouncilSession session = store.lock(seen.id()).orElseThrow();
        List<String> left = session.status() == SessionStatus.BO_PHIEU ? leavers(session) : List.of();
        if (!left.isEmpty()) {
            store.left(session.id(), left, LocalDate.now(clock));
            processes.closeBallots(session, left);
            check(session.id());
        }
        return left.size();
    }

    private List<String> leavers(CouncilSession session) {
        Set<String> members = access.membersOf(session.plan(), session.council()).stream()
                .map(RoleAssignment::person)
                .collect(Collectors.toSet());
        return awaited(session.id()).stream()
                .filter(person -> !members.contains(person))
                .toList();
    }

    /** Tells the session when nobody who was asked is still to vote. */
    public void check(String id) {
        if (isAnyAwaited(id)) {
            return; // whoever votes last finds all votes there; until then nobody is kept from voting
        }
        CouncilSession session = store.lock(id).orElseThrow();
        if (session.status() == SessionStatus.BO_PHIEU && !isAnyAwaited(id)) {
            store.status(id, SessionStatus.KIEM_PHIEU);
            processes.ballotsIn(session);
        }
    }

    private boolean isAnyAwaited(String id) {
        return store.members(id).stream().anyMatch(SessionMember::isAwaited);
    }

    /**
     * Closes the vote and counts it. Too few members: nothing is opened, the ballots wait sealed.
     *
     * @return whether enough members took part
     */
    public boolean count(String id) {
        CouncilSession seen = store.find(id).orElseThrow();
        processes.hold(seen, awaited(id));
        store.lock(id);
        List<SessionMember> members = store.members(id);
        Map<Integer, VoteRule> rules = ballots.rules(id);
        processes.closeBallots(seen, awaited(id));
        long taking = members.stream().filter(SessionMember::tookPart).count();
        if (taking < fewest(rules, members.size())) {
            store.status(id, SessionStatus.THIEU_THANH_VIEN);
            return false;
        }
        store.tallied(id, tally(seen, members, rules));
        ballots.removeUrn(id);
        store.counted(id, clock.instant());
        return true;
    }

    private List<SessionRow> tally(CouncilSession session, List<SessionMember> members, Map<Integer, VoteRule> rules) {
        List<SessionRow> rows = store.rows(session.id());
        int[] here = session.secret()
                ? Ballot.count(urn(session.id(), rows.size()).open(ballots.lockUrn(session.id())), rows.size())
                : openVotes(session.id(), rows.size());
        Optional<PaperCount> paper = ballots.paperCount(session.id());
        Set<String> voted = members.stream()
                .filter(SessionMember::voted)
                .map(SessionMember::person)
                .collect(Collectors.toSet());
        var tallied = new ArrayList<SessionRow>();
        for (SessionRow row : rows) {
            if (row.isOnTheList()) {
                tallied.add(counted(row, rules.get(row.rule()), members, voted, here[row.n() - 1], paper.isPresent()));
            }
        }
        return tallied;
    }

    private static SessionRow counted(
            SessionRow row,
            VoteRule rule,
            List<SessionMember> members,
            Set<String> voted,
            int agreeHere,
            boolean paper) {
        int recusedHere = (int) row.recused().stream().filter(voted::contains).count();
        int recusedInRoom = !paper
                ? 0
                : (int) members.stream()
                        .filter(member -> Boolean.TRUE.equals(member.present())
                                && row.recused().contains(member.person()))
                        .count();
        int validOnPaper = row.paperValid() == null ? 0 : row.paperValid();
        int agreeOnPaper = row.paperAgree() == null ? 0 : row.paperAgree();
        RowTally tally = RowTally.of(
                rule,
                members.size(),
                row.recused().size(),
                voted.size() - recusedHere + validOnPaper,
                recusedHere + recusedInRoom,
                agreeHere + agreeOnPaper);
        return new SessionRow(
                row.n(),
                row.nomination(),
                row.nominee(),
                row.unit(),
                row.form(),
                row.rule(),
                row.recused(),
                row.open(),
                row.leftReason(),
                row.paperValid(),
                row.paperAgree(),
                tally);
    }

    private int[] openVotes(String id, int rows) {
        int[] agree = new int[rows];
        ballots.openVotes(id).values().forEach(votes -> {
            for (int n = 0; n < rows; n++) {
                agree[n] += Boolean.TRUE.equals(votes.get(n)) ? 1 : 0;
            }
        });
        return agree;
    }
}
