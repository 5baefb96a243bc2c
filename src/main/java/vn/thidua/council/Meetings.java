package vn.thidua.council;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.council.domain.VoteRule;
import vn.thidua.document.Attachments;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** What the secretary settles before and after a meeting: form, day, members; who came, what the counting team counted, another day. */
@Service
@Transactional
public class Meetings {

    /** In front of the id of a session, this owns its papers and the scanned minutes of the counting team. */
    static final String FILES = "council/";

    private static final int AGENDA = 20_000;
    private static final int PLACE = 200;
    private static final int NAME = 200;
    private static final int FEWEST_COUNTING = 2;
    private static final int FEWEST_MEMBERS = 2;
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final SessionStore store;
    private final BallotStore ballots;
    private final Sessions sessions;
    private final CouncilAccess access;
    private final CouncilProperties settings;
    private final Attachments attachments;
    private final Notices notices;
    private final People people;
    private final WorkingDays workingDays;
    private final Clock clock;

    Meetings(
            SessionStore store,
            BallotStore ballots,
            Sessions sessions,
            CouncilAccess access,
            CouncilProperties settings,
            Attachments attachments,
            Notices notices,
            People people,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.ballots = ballots;
        this.sessions = sessions;
        this.access = access;
        this.settings = settings;
        this.attachments = attachments;
        this.notices = notices;
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * What is typed before the invitation.
     *
     * @param date of the meeting, or the last day of a written poll
     * @param members of the standing body; of the whole council all are asked
     * @param shortNotice reason why members are invited later than usual
     */
    public record Arrangement(
            SessionForm form,
            LocalDate date,
            String hour,
            String place,
            String agenda,
            List<String> members,
            String shortNotice,
            List<UUID> papers) {}

    /** What the counting team counted for one row. */
    public record Counted(int n, Integer valid, Integer agree) {}

    /** The count on paper as typed. */
    public record Paper(
            List<String> team,
            Integer issued,
            Integer collected,
            Integer valid,
            List<Counted> rows,
            List<UUID> files) {}

    /** The earliest day for which members are invited in time. */
    public LocalDate earliest() {
        return workingDays.plus(LocalDate.now(clock), settings.inviteDays());
    }

    // ---- before
    // ------------------------------------------------------------------------------------------------------

    /** @throws Refusal when something is missing or the vote would not be by its rule */
    public CouncilSession prepare(String id, Arrangement typed, String user, String task) {
        CouncilSession session = store.lock(id).orElseThrow();
        if (typed.form() == null) {
            throw new Refusal(
                    "Chưa chọn hình thức họp; hãy chọn họp biểu quyết, họp bỏ phiếu kín hoặc lấy ý kiến bằng phiếu.");
        }
        requireFuture(typed.date(), typed.form().isMeeting() ? "Ngày họp" : "Hạn trả lời phiếu lấy ý kiến");
        boolean meeting = typed.form().isMeeting();
        String shortNotice = Texts.optional(typed.shortNotice(), "Lý do mời gấp", Texts.COMMENT);
        if (typed.date().isBefore(earliest()) && shortNotice == null) {
            throw Refusal.of(
                    "Giấy mời và tài liệu được gửi trước ít nhất %d ngày làm việc; hãy chọn ngày từ %s hoặc ghi lý do mời gấp.",
                    settings.inviteDays(), VietnamTime.format(earliest()));
        }
        List<SessionMember> members = members(session, typed.members());
        store.replaceMembers(id, members);
        sessions.recuse(session.id(), persons(members));
        List<UUID> papers = typed.papers() == null ? List.of() : typed.papers();
        attachments.claim(FILES + id, papers, user, task);
        CouncilSession prepared = new CouncilSession(
                id,
                session.plan(),
                session.council(),
                session.body(),
                session.year(),
                session.n(),
                meeting ? SessionStatus.DA_MOI : SessionStatus.BO_PHIEU,
                typed.form(),
                meeting ? typed.date() : null,
                meeting ? hour(typed.hour()) : null,
                meeting ? Texts.required(typed.place(), "Địa điểm họp", PLACE) : null,
                Texts.required(typed.agenda(), "Chương trình", AGENDA),
                papers,
                shortNotice,
                meeting ? null : typed.date(),
                false,
                isSecret(session, typed.form()),
                null,
                session.postponed(),
                session.openedBy(),
                session.openedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        store.prepared(prepared);
        return prepared;
    }

    private static String hour(String typed) {
        if (typed == null || !HOUR.matcher(typed.strip()).matches()) {
            throw new Refusal("Chưa nhập giờ họp; hãy nhập giờ theo dạng 08:00.");
        }
        return typed.strip();
    }

    private void requireFuture(LocalDate date, String what) {
        LocalDate today = LocalDate.now(clock);
        if (date == null || date.isBefore(today)) {
            throw Refusal.of(
                    "%s phải từ hôm nay trở đi; hãy nhập ngày không sớm hơn %s.", what, VietnamTime.format(today));
        }
    }

    /** A rule that asks for a secret vote makes a written poll secret, and keeps the row out of an open meeting. */
    private boolean isSecret(CouncilSession session, SessionForm form) {
        Map<Integer, VoteRule> rules = ballots.rules(session.id());
        if (form == SessionForm.HOP_BIEU_QUYET) {
            store.rows(session.id()).stream()
                    .filter(row -> row.isOnTheList() && rules.get(row.rule()).secret())
                    .findFirst()
                    .ifPresent(row -> {
                        throw Refusal.of(
                                "Hồ sơ của %s (%s) phải bỏ phiếu kín; hãy chọn họp bỏ phiếu kín, hoặc hủy phiên và lập phiên không có hồ sơ này.",
                                row.nominee(), row.form());
                    });
            return false;
        }
        return form == SessionForm.HOP_PHIEU_KIN || rules.values().stream().anyMatch(VoteRule::secret);
    }

    private List<SessionMember> members(CouncilSession session, List<String> chosen) {
        List<RoleAssignment> all = access.membersOf(session.plan(), session.council());
        Set<String> wanted = chosen == null ? Set.of() : Set.copyOf(chosen);
        List<RoleAssignment> sitting = session.body() == CouncilBody.HOI_DONG
                ? all
                : all.stream()
                        .filter(member -> wanted.contains(member.person()))
                        .toList();
        if (sitting.size() < FEWEST_MEMBERS
                || session.body() == CouncilBody.THUONG_TRUC && sitting.size() != wanted.size()) {
            throw new Refusal(
                    session.body() == CouncilBody.HOI_DONG
                            ? "Hội đồng chưa có thành viên trên hệ thống; đề nghị người quản trị gán vai trò thành viên Hội đồng."
                            : "Chưa chọn đủ thành viên Thường trực Hội đồng; hãy chọn ít nhất hai thành viên của Hội đồng.");
        }
        Map<String, String> names =
                people.namesOf(sitting.stream().map(RoleAssignment::person).toList());
        return sitting.stream()
                .map(member -> new SessionMember(
                        member.person(),
                        names.getOrDefault(member.person(), member.person()),
                        member.position(),
                        member.isHead() && member == all.get(0),
                        null,
                        false,
                        false,
                        null))
                .toList();
    }

    /** Tells every member day, place and what lies before the session; once for each day on which it is to be held. */
    public void invite(String id) {
        CouncilSession session = store.find(id).orElseThrow();
        long rows = store.rows(id).stream().filter(SessionRow::isOnTheList).count();
        String sentence = session.form().isMeeting()
                ? "Mời họp %s lúc %s ngày %s tại %s, xét %d hồ sơ đề nghị khen thưởng; chương trình và tài liệu ở trang Khen thưởng, thẻ Hội đồng."
                        .formatted(
                                session.body().label(),
                                session.heldAt(),
                                VietnamTime.format(session.heldOn()),
                                session.place(),
                                rows)
                : "%s lấy ý kiến bằng phiếu về %d hồ sơ đề nghị khen thưởng đến hết ngày %s; phiếu ở danh sách việc cần làm."
                        .formatted(session.body().label(), rows, VietnamTime.format(session.votingUntil()));
        LocalDate slot = session.form().isMeeting() ? session.heldOn() : session.votingUntil();
        store.members(id).forEach(member -> notices.raise(member.person(), id, "invited", slot, sentence));
    }

    // ---- the meeting
    // -------------------------------------------------------------------------------------------------

    /**
     * Those present vote here, and the absent ones too where a day is given for them.
     *
     * @param pollUntil last day for members who were absent; null: they are not asked
     * @return until when ballots are taken
     */
    public Instant vote(String id, List<String> present, LocalDate pollUntil) {
        CouncilSession session = store.lock(id).orElseThrow();
        requireHeld(session);
        List<SessionMember> members = store.members(id);
        Set<String> there = present(members, present);
        requireEnough(session, members.size(), there.size(), pollUntil);
        LocalDate until = pollUntil == null ? LocalDate.now(clock) : pollUntil;
        requireFuture(until, "Hạn lấy ý kiến");
        store.attended(id, there, pollUntil == null ? there : persons(members));
        store.met(id, SessionStatus.BO_PHIEU, false, until);
        return VietnamTime.endOf(until);
    }

    /**
     * Those present have voted on paper, and a team has counted.
     *
     * @param pollUntil last day for members who were absent; null: they are not asked
     * @return until when ballots are taken here, null where nobody votes here
     */
    public Instant countedOnPaper(
            String id, List<String> present, LocalDate pollUntil, Paper paper, String user, String task) {
        CouncilSession session = store.lock(id).orElseThrow();
        requireHeld(session);
        List<SessionMember> members = store.members(id);
        Set<String> there = present(members, present);
        requireEnough(session, members.size(), there.size(), pollUntil);
        sessions.recuse(id, persons(members));
        if (paper == null) {
            throw new Refusal("Chưa nhập kết quả kiểm phiếu; hãy nhập theo biên bản của tổ kiểm phiếu.");
        }
        keep(session, there, paper, user, task);
        Set<String> absent = persons(members);
        absent.removeAll(there);
        boolean poll = pollUntil != null && !absent.isEmpty();
        if (poll) {
            requireFuture(pollUntil, "Hạn lấy ý kiến");
        }
        store.attended(id, there, poll ? absent : Set.of());
        store.met(id, poll ? SessionStatus.BO_PHIEU : SessionStatus.KIEM_PHIEU, true, poll ? pollUntil : null);
        return poll ? VietnamTime.endOf(pollUntil) : null;
    }

    private void keep(CouncilSession session, Set<String> present, Paper paper, String user, String task) {
        List<String> team = paper.team() == null
                ? List.of()
                : paper.team().stream()
                        .map(name -> Texts.required(name, "Tổ kiểm phiếu", NAME))
                        .distinct()
                        .toList();
        if (team.size() < FEWEST_COUNTING) {
            throw new Refusal("Tổ kiểm phiếu phải có ít nhất hai người; hãy ghi tên từng người trong tổ kiểm phiếu.");
        }
        if (paper.files() == null || paper.files().isEmpty()) {
            throw new Refusal("Chưa đính kèm bản chụp biên bản kiểm phiếu; hãy đính kèm rồi gửi lại.");
        }
        PaperCount count = PaperSheet.count(paper, team, present.size());
        List<Counted> rows = PaperSheet.rows(paper, store.rows(session.id()), present);
        attachments.claim(FILES + session.id(), paper.files(), user, task);
        ballots.paperCounted(
                session.id(),
                count,
                rows.stream().map(Counted::n).toList(),
                rows.stream().map(Counted::valid).toList(),
                rows.stream().map(Counted::agree).toList());
    }

    private void requireHeld(CouncilSession session) {
        if (session.heldOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.of(
                    "Phiên họp đến ngày %s mới diễn ra; hãy ghi kết quả sau khi họp, hoặc chuyển phiên sang ngày khác.",
                    VietnamTime.format(session.heldOn()));
        }
    }

    private static Set<String> persons(List<SessionMember> members) {
        return members.stream().map(SessionMember::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> present(List<SessionMember> members, List<String> typed) {
        Set<String> present = typed == null ? Set.of() : new LinkedHashSet<>(typed);
        if (!persons(members).containsAll(present)) {
            throw new Refusal("Có người dự họp không phải thành viên được mời; hãy tải lại biểu mẫu rồi chọn lại.");
        }
        return present;
    }

    /** Without enough in the room a session goes on only with the written opinions of those absent. */
    private void requireEnough(CouncilSession session, int members, int present, LocalDate pollUntil) {
        int fewest = Ballots.fewest(ballots.rules(session.id()), members);
        if (present < fewest && pollUntil == null) {
            throw Refusal.of(
                    "Mới có %d trong %d thành viên dự họp, ít hơn số tối thiểu %d nên phiên họp chưa kết thúc được; hãy chuyển sang ngày khác hoặc lấy ý kiến bằng phiếu của thành viên vắng mặt.",
                    present, members, fewest);
        }
    }

    /**
     * Hoãn: the session is held on another day with the same list; what was voted is gone.
     *
     * @throws Refusal when it was no meeting
     */
    public CouncilSession postpone(String id, LocalDate day, String hour, String place, String reason) {
        CouncilSession session = store.lock(id).orElseThrow();
        if (!session.form().isMeeting()) {
            throw new Refusal("Lấy ý kiến bằng phiếu không có ngày họp; hãy chọn lấy ý kiến thêm đến một ngày khác.");
        }
        requireFuture(day, "Ngày họp mới");
        String why = Texts.required(reason, "Lý do hoãn", Texts.COMMENT);
        ballots.forget(id);
        store.postponed(id, day, hour(hour), Texts.required(place, "Địa điểm họp", PLACE), why);
        return store.find(id).orElseThrow();
    }

    /**
     * Too few took part: everybody who has not voted is asked until another day.
     *
     * @return until when ballots are taken
     */
    public Instant pollOn(String id, LocalDate until) {
        CouncilSession session = store.lock(id).orElseThrow();
        requireFuture(until, "Hạn lấy ý kiến");
        Collection<String> silent = store.members(id).stream()
                .filter(member -> !member.voted() && member.left() == null && !(session.onPaper() && member.tookPart()))
                .map(SessionMember::person)
                .toList();
        store.alsoAsk(id, silent);
        store.met(id, SessionStatus.BO_PHIEU, session.onPaper(), until);
        return VietnamTime.endOf(until);
    }
}
