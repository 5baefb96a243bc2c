package vn.thidua.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** What others say about a list beside the appraisal: agencies (hiệp y), the public, the Party committee. */
@Service
@Transactional
public class LevelOpinions {

    private static final int NUMBER = 60;
    private static final int PLACE = 500;

    private final LevelStore levels;
    private final OpinionStore store;
    private final MarkStore marks;
    private final Nominations nominations;
    private final NominationMoves moves;
    private final RowActions actions;
    private final Hands hands;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final ObjectProvider<NominationProcesses> processes;
    private final Clock clock;

    LevelOpinions(
            LevelStore levels,
            OpinionStore store,
            MarkStore marks,
            Nominations nominations,
            NominationMoves moves,
            RowActions actions,
            Hands hands,
            Plans plans,
            WorkingDays workingDays,
            ObjectProvider<NominationProcesses> processes,
            Clock clock) {
        this.levels = levels;
        this.store = store;
        this.marks = marks;
        this.nominations = nominations;
        this.moves = moves;
        this.actions = actions;
        this.hands = hands;
        this.plans = plans;
        this.workingDays = workingDays;
        this.processes = processes;
        this.clock = clock;
    }

    /** What a level still has to ask; rows that were split off bring with them what was said about them before. */
    public record Asked(List<String> agencies, boolean posting, boolean party) {}

    @Transactional(readOnly = true)
    public Asked toAsk(LevelDossier level) {
        List<String> before = before(level);
        Set<String> answered = store.answers(before).stream()
                .filter(each -> !each.status().equals(OpinionStore.OPEN)
                        && !each.status().equals(OpinionStore.DROPPED))
                .map(OpinionStore.Answer::agency)
                .collect(Collectors.toSet());
        return new Asked(
                level.agencies().stream()
                        .filter(agency -> !answered.contains(agency))
                        .toList(),
                level.postingDays() != null && store.postings(before).stream().noneMatch(OpinionStore.Posting::closed),
                level.partyOpinion() && store.party(before).isEmpty());
    }

    /** Whether an agency is still to answer, by the business key of its process. */
    @Transactional(readOnly = true)
    public boolean isOpen(String opinion) {
        return store.isOpen(opinion);
    }

    /** The dossiers that the rows of this one lay in before, at the same level. */
    private List<String> before(LevelDossier level) {
        var all = new ArrayList<String>();
        for (String at = level.splitFrom();
                at != null;
                at = levels.find(at).orElseThrow().splitFrom()) {
            all.add(at);
        }
        return all;
    }

    /** Asks the agencies, each by a dossier of its own. */
    public void ask(String id) {
        LevelDossier level = levels.lock(id).orElseThrow();
        Plan plan = plans.plan(level.plan());
        LocalDate until = workingDays.plus(LocalDate.now(clock), Math.max(1, level.opinionDays()));
        for (String agency : toAsk(level).agencies()) {
            store.ask(id, agency, clock.instant(), until);
            boolean here = plan.findOffice(agency).orElseThrow().hasAccounts();
            store.started(id, agency, processes.getObject().startOpinion(level, agency, here, until));
        }
    }

    /**
     * An agency's answer.
     *
     * @param rows those that it objects to, with the reason; empty: agrees with the whole list
     * @param number of its letter, where the appraiser records it for an agency outside the system
     */
    public record Answer(
            boolean agrees, Collection<LevelWork.Given> rows, String text, String number, LocalDate dated) {}

    public void answer(String id, String agency, String user, boolean answersHere, Answer given) {
        LevelDossier level = levels.lock(id).orElseThrow();
        List<Nomination> rows = nominations.ofDossier(id);
        List<String> ids = ids(rows);
        hands.requireNotOneself(ids, user, Deed.Y_KIEN);
        if (answersHere) {
            hands.requireOthers(ids, user, EnumSet.of(Deed.SOAN, Deed.DE_NGHI), Deed.Y_KIEN);
        } else if (given.dated() == null || given.dated().isAfter(LocalDate.now(clock))) {
            throw new Refusal("Ngày văn bản trả lời còn trống hoặc chưa tới; hãy nhập lại ngày.");
        }
        List<RowMark> against = given.agrees() ? List.of() : objections(rows, given.rows());
        boolean first = store.answer(new OpinionStore.Answer(
                id,
                agency,
                given.agrees() ? OpinionStore.AGREES : OpinionStore.OBJECTS,
                null,
                null,
                Texts.optional(given.text(), "Ý kiến", Texts.COMMENT),
                answersHere
                        ? Texts.optional(given.number(), "Số văn bản", NUMBER)
                        : Texts.required(given.number(), "Số văn bản", NUMBER),
                given.dated(),
                user,
                clock.instant()));
        if (!first) {
            throw Conflict.taskGone();
        }
        marks.save(level.id(), LevelStep.OPINION + agency, against, user);
        hands.note(ids, user, Deed.Y_KIEN);
    }

    private static List<String> ids(List<Nomination> rows) {
        return rows.stream().map(Nomination::id).toList();
    }

    private static List<RowMark> objections(List<Nomination> rows, Collection<LevelWork.Given> given) {
        Map<String, Nomination> known = rows.stream().collect(Collectors.toMap(Nomination::id, row -> row));
        if (given == null || given.isEmpty()) {
            throw new Refusal(
                    "Chưa chọn trường hợp nào không đồng ý; hãy đánh dấu ít nhất một hồ sơ hoặc chọn đồng ý.");
        }
        return given.stream()
                .filter(each -> known.containsKey(each.row()))
                .map(each -> new RowMark(
                        each.row(),
                        Mark.KHONG_DU,
                        Texts.required(
                                each.note(), "Lý do – " + known.get(each.row()).name(), Texts.COMMENT)))
                .toList();
    }

    /** Time is up: silence is agreement, and is recorded as such. */
    public void silent(String id, String agency) {
        store.answer(new OpinionStore.Answer(
                id,
                agency,
                OpinionStore.SILENT,
                null,
                null,
                "Không trả lời trong thời hạn, được ghi là đồng ý",
                null,
                null,
                null,
                clock.instant()));
    }

    @Transactional(readOnly = true)
    public boolean allIn(String id) {
        return store.allIn(id);
    }

    /**
     * How long the list has to be posted, when that begins today.
     *
     * @param least first day on which it may end
     */
    public record ToPost(LocalDate today, LocalDate least, int workingDays) {}

    @Transactional(readOnly = true)
    public ToPost toPost(String id) {
        LocalDate today = LocalDate.now(clock);
        int days = levels.find(id).orElseThrow().postingDays();
        return new ToPost(today, workingDays.plus(today, days), days);
    }

    /** Where and how long the list was posted, in words. */
    @Transactional(readOnly = true)
    public Optional<String> posted(String id) {
        return store.postings(List.of(id)).stream()
                .map(each -> "%s, từ ngày %s đến ngày %s"
                        .formatted(each.place(), VietnamTime.format(each.from()), VietnamTime.format(each.to())))
                .findFirst();
    }

    /**
     * The list is posted.
     *
     * @return when the time for opinions is over
     */
    public Instant post(String id, String user, String place, LocalDate from, LocalDate to) {
        LevelDossier level = levels.lock(id).orElseThrow();
        String where = Texts.required(place, "Nơi đăng tải", PLACE);
        if (from == null || to == null || to.isBefore(from)) {
            throw new Refusal("Thời gian đăng tải chưa đúng; hãy nhập từ ngày, đến ngày theo thứ tự.");
        }
        LocalDate least = workingDays.plus(from, level.postingDays());
        if (to.isBefore(least)) {
            throw Refusal.of(
                    "Danh sách phải đăng tải ít nhất %d ngày làm việc; hãy chọn đến ngày từ %s trở đi.",
                    level.postingDays(), VietnamTime.format(least));
        }
        store.post(id, where, from, to, user, clock.instant());
        return VietnamTime.endOf(to);
    }

    /** An opinion of the public and how it was dealt with. */
    public record PublicOpinion(String from, String text, String handling) {}

    public void closePosting(String id, String user, List<PublicOpinion> opinions) {
        hands.requireNotOneself(ids(nominations.ofDossier(id)), user, Deed.THAM_DINH);
        List<OpinionStore.PublicOpinion> kept = (opinions == null ? List.<PublicOpinion>of() : opinions)
                .stream()
                        .map(each -> new OpinionStore.PublicOpinion(
                                Texts.required(each.from(), "Người có ý kiến", PLACE),
                                Texts.required(each.text(), "Nội dung ý kiến", Texts.COMMENT),
                                Texts.required(each.handling(), "Cách xử lý ý kiến", Texts.COMMENT)))
                        .toList();
        store.closePosting(id, kept, user, clock.instant());
    }

    /**
     * The Party committee has answered.
     *
     * @param against rows that it does not agree to: they are refused
     */
    public void party(
            String id,
            String user,
            String authority,
            String number,
            LocalDate dated,
            String text,
            Collection<LevelWork.Given> against) {
        levels.lock(id).orElseThrow();
        hands.requireNotOneself(ids(nominations.ofDossier(id)), user, Deed.THAM_DINH);
        if (dated == null || dated.isAfter(LocalDate.now(clock))) {
            throw new Refusal("Ngày văn bản của cấp ủy còn trống hoặc chưa tới; hãy nhập lại ngày.");
        }
        store.party(
                new OpinionStore.PartyOpinion(
                        id,
                        Texts.required(authority, "Cấp ủy cho ý kiến", PLACE),
                        Texts.required(number, "Số văn bản", NUMBER),
                        dated,
                        Texts.optional(text, "Nội dung ý kiến", Texts.COMMENT)),
                user,
                clock.instant());
        if (against != null && !against.isEmpty()) {
            List<Nomination> rows = moves.lock(ids(nominations.ofDossier(id)));
            List<RowMark> refused = objections(rows, against);
            marks.save(id, LevelStep.PARTY, refused, user);
            actions.refuseAll(rows, refused, user);
        }
    }
}
