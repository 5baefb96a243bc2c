package vn.thidua.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.domain.VoteRule;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.nomination.Nomination;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;

/** Sessions as people read them. While voting goes on nobody reads what was voted; of a secret vote nobody ever reads who voted how. */
@Service
@Transactional(readOnly = true)
public class SessionViews {

    /** So many sessions are listed, the newest. */
    private static final int LISTED = 200;

    private final SessionStore store;
    private final BallotStore ballots;
    private final Sessions sessions;
    private final CouncilAccess access;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;

    SessionViews(
            SessionStore store,
            BallotStore ballots,
            Sessions sessions,
            CouncilAccess access,
            Attachments attachments,
            People people,
            Plans plans) {
        this.store = store;
        this.ballots = ballots;
        this.sessions = sessions;
        this.access = access;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
    }

    /**
     * @param waiting nominations that the body could take up, as many as one session takes
     * @param all how many wait
     */
    public record Pool(
            String council, String councilName, String body, String bodyName, List<Waiting> waiting, int all) {}

    public record Waiting(String nomination, String nominee, String form, Instant since) {}

    public record Line(
            String id,
            String number,
            String council,
            String councilName,
            String bodyName,
            String formName,
            String status,
            LocalDate heldOn,
            LocalDate votingUntil,
            int rows,
            long voted,
            long members) {}

    public record Overview(List<Pool> pools, List<Line> sessions) {}

    /**
     * @param agree null before the count
     * @param fewest the fewest votes that let it pass
     */
    public record Row(
            int n,
            String nomination,
            String nominee,
            String unit,
            String form,
            String recused,
            String leftReason,
            Integer valid,
            Integer agree,
            Integer disagree,
            Integer base,
            String percent,
            Boolean passed,
            String rule,
            boolean verified) {}

    public record Member(
            String person,
            String name,
            String position,
            boolean chair,
            Boolean present,
            boolean asked,
            boolean voted,
            LocalDate left) {}

    /** @param silent members who were asked and had not voted */
    public record EarlyClose(String by, Instant at, String reason, int silent) {}

    public record Vote(String name, List<Boolean> agrees) {}

    public record Paper(
            List<String> team, int issued, int collected, int valid, List<DocumentView.AttachmentInfo> files) {}

    /**
     * @param votes of an open session once it is counted, by name; else empty
     * @param earlyClose null where voting lasted to its day or all have voted
     * @param mayClose the reader may end the vote now
     */
    public record Detail(
            String id,
            String number,
            String councilName,
            String bodyName,
            String form,
            String formName,
            String status,
            LocalDate heldOn,
            String heldAt,
            String place,
            String agenda,
            String shortNotice,
            LocalDate votingUntil,
            boolean secret,
            boolean onPaper,
            boolean counted,
            String discussion,
            String secretary,
            Instant secretaryAt,
            String chair,
            Instant chairAt,
            String note,
            int postponed,
            int fewest,
            List<Member> members,
            List<Row> rows,
            List<Vote> votes,
            Paper paper,
            List<DocumentView.AttachmentInfo> papers,
            EarlyClose earlyClose,
            boolean mayClose,
            boolean mayCancel) {}

    public Overview overview(String planId, String user) {
        Plan plan = plans.plan(planId);
        List<Pool> pools = access.councilsOf(plan, user).stream()
                .flatMap(office -> pools(plan, office).stream())
                .filter(pool -> !pool.waiting().isEmpty())
                .toList();
        List<CouncilSession> seen = store.ofPlan(planId).stream()
                .filter(session -> access.sees(plan, session.council(), user))
                .limit(LISTED)
                .toList();
        Map<String, SessionStore.Turnout> turnouts =
                store.turnouts(seen.stream().map(CouncilSession::id).toList());
        List<Line> lines = seen.stream()
                .map(session -> line(plan, session, turnouts.get(session.id())))
                .toList();
        return new Overview(pools, lines);
    }

    private List<Pool> pools(Plan plan, Office office) {
        return Arrays.stream(CouncilBody.values())
                .map(body -> pool(plan, office, body, sessions.waiting(plan.id(), office.id(), body)))
                .toList();
    }

    private static Pool pool(Plan plan, Office office, CouncilBody body, Sessions.Waiting waiting) {
        return new Pool(
                office.id(),
                office.name(),
                body.name(),
                body.label(),
                waiting.first().stream().map(row -> waiting(plan, row)).toList(),
                waiting.all());
    }

    private static Waiting waiting(Plan plan, Nomination row) {
        return new Waiting(row.id(), row.name(), AwardWords.of(plan, row), row.since());
    }

    private static Line line(Plan plan, CouncilSession session, SessionStore.Turnout turnout) {
        return new Line(
                session.id(),
                session.number(),
                session.council(),
                plan.office(session.council()).name(),
                session.body().label(),
                session.form() == null ? null : session.form().label(),
                session.status().label(),
                session.heldOn(),
                session.votingUntil(),
                turnout.rows(),
                turnout.voted(),
                turnout.members());
    }

    /** @throws NotFound when there is none, or not for this person */
    public Detail detail(String planId, String id, String user) {
        Plan plan = plans.plan(planId);
        CouncilSession session = store.find(id)
                .filter(found -> found.plan().equals(planId) && access.sees(plan, found.council(), user))
                .orElseThrow(NotFound::new);
        return detail(session, access.isSecretary(planId, session.council(), user));
    }

    /** The same for a task's form, whose reader works on the session. */
    public Detail detail(CouncilSession session) {
        return detail(session, false);
    }

    private Detail detail(CouncilSession session, boolean secretary) {
        String id = session.id();
        List<SessionMember> members = store.members(id);
        Map<Integer, VoteRule> rules = ballots.rules(id);
        boolean counted = session.status().isCounted();
        return new Detail(
                id,
                session.number(),
                plans.plan(session.plan()).office(session.council()).name(),
                session.body().label(),
                session.form() == null ? null : session.form().code(),
                session.form() == null ? null : session.form().label(),
                session.status().label(),
                session.heldOn(),
                session.heldAt(),
                session.place(),
                session.agenda(),
                session.shortNotice(),
                session.votingUntil(),
                session.secret(),
                session.onPaper(),
                counted,
                session.discussion(),
                session.secretary() == null ? null : people.nameOf(session.secretary()),
                session.secretaryAt(),
                session.chair() == null ? null : people.nameOf(session.chair()),
                session.chairAt(),
                session.note(),
                session.postponed(),
                Ballots.fewest(rules, members.size()),
                members.stream().map(SessionViews::member).toList(),
                rows(store.rows(id), members, rules, counted),
                counted && !session.secret() ? votes(id, members) : List.of(),
                ballots.paperCount(id).map(this::paper).orElse(null),
                files(session.papers()),
                ballots.earlyClose(id)
                        .map(close -> new EarlyClose(
                                people.nameOf(close.person()), close.at(), close.reason(), close.silent()))
                        .orElse(null),
                secretary
                        && session.status() == SessionStatus.BO_PHIEU
                        && members.stream()
                                        .filter(member -> Ballots.hasGivenVote(session, member))
                                        .count()
                                >= Ballots.fewest(rules, members.size()),
                secretary && session.status().isOpen() && session.chair() == null);
    }

    private static Member member(SessionMember member) {
        return new Member(
                member.person(),
                member.name(),
                member.position(),
                member.chair(),
                member.present(),
                member.asked(),
                member.voted(),
                member.left());
    }

    private static List<Row> rows(
            List<SessionRow> rows, List<SessionMember> members, Map<Integer, VoteRule> rules, boolean counted) {
        Map<String, String> names =
                members.stream().collect(java.util.stream.Collectors.toMap(SessionMember::person, SessionMember::name));
        return rows.stream()
                .map(row -> {
                    VoteRule rule = rules.get(row.rule());
                    var tally = counted ? row.tally() : null;
                    return new Row(
                            row.n(),
                            row.nomination(),
                            row.nominee(),
                            row.unit(),
                            row.form(),
                            row.recused().stream()
                                    .map(names::get)
                                    .filter(Objects::nonNull)
                                    .sorted()
                                    .collect(java.util.stream.Collectors.collectingAndThen(
                                            java.util.stream.Collectors.joining(", "),
                                            all -> all.isEmpty() ? null : all)),
                            row.leftReason(),
                            tally == null ? null : tally.valid(),
                            tally == null ? null : tally.agree(),
                            tally == null ? null : tally.valid() - tally.agree(),
                            tally == null ? null : tally.base(),
                            tally == null ? null : SessionMinutes.percent(tally),
                            tally == null ? null : tally.passed(),
                            words(rule),
                            rule.verified());
                })
                .toList();
    }

    /** "Từ 80 % tổng số thành viên; số thành viên tối thiểu 2/3; bỏ phiếu kín (Điều …)". */
    static String words(VoteRule rule) {
        return "%s %s %% %s; tối thiểu %s thành viên%s (%s%s)"
                .formatted(
                        rule.threshold().moreThan() ? "Quá" : "Từ",
                        rule.threshold()
                                .percent()
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ','),
                        rule.ofAllMembers() ? "tổng số thành viên" : "số phiếu hợp lệ",
                        rule.quorum(),
                        rule.secret() ? "; bỏ phiếu kín" : "",
                        rule.basis(),
                        rule.verified() ? "" : "; chưa xác minh");
    }

    private List<Vote> votes(String id, List<SessionMember> members) {
        Map<String, List<Boolean>> votes = ballots.openVotes(id);
        return members.stream()
                .filter(member -> votes.containsKey(member.person()))
                .map(member -> new Vote(member.name(), votes.get(member.person())))
                .toList();
    }

    private Paper paper(PaperCount count) {
        return new Paper(count.team(), count.issued(), count.collected(), count.valid(), files(count.files()));
    }

    private List<DocumentView.AttachmentInfo> files(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : DocumentView.AttachmentInfo.of(attachments.describe(ids));
    }

    /** Who may sit, for choosing the standing body. */
    public List<Choice> people(CouncilSession session) {
        List<RoleAssignment> all = access.membersOf(session.plan(), session.council());
        Map<String, String> names =
                people.namesOf(all.stream().map(RoleAssignment::person).toList());
        return all.stream()
                .map(member -> new Choice(
                        member.person(),
                        names.getOrDefault(member.person(), member.person()) + " – " + member.position()))
                .toList();
    }

    public record Choice(String id, String name) {}
}
