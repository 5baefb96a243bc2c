package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.document.DocumentArchive;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** What may be done with rows at any point before the decision: withdrawn by the proposer, held, resumed, refused. */
@Service
@Transactional
public class RowActions {

    /** Sent, and not yet conferred: a list that is not sent yet is shortened instead. */
    private static final Set<NominationStatus> BEFORE_DECISION = beforeDecision();

    private static final Set<NominationStatus> HELD = EnumSet.of(NominationStatus.TAM_DUNG);
    private static final Set<Deed> PROPOSED = EnumSet.of(Deed.SOAN, Deed.DE_NGHI);
    /** For a small office somebody of the office above does it. */
    private static final Set<Deed> EXAMINED = EnumSet.of(Deed.KIEM_TRA, Deed.THAM_DINH);

    private final NominationMoves moves;
    private final RowStore rows;
    private final LevelStore levels;
    private final BatchStore batches;
    private final Levels dossiers;
    private final Examiners examiners;
    private final Hands hands;
    private final RowNotices notices;
    private final People people;
    private final WorkingDays workingDays;
    private final DocumentArchive archive;
    private final Clock clock;

    RowActions(
            NominationMoves moves,
            RowStore rows,
            LevelStore levels,
            BatchStore batches,
            Levels dossiers,
            Examiners examiners,
            Hands hands,
            RowNotices notices,
            People people,
            WorkingDays workingDays,
            DocumentArchive archive,
            Clock clock) {
        this.moves = moves;
        this.rows = rows;
        this.levels = levels;
        this.batches = batches;
        this.dossiers = dossiers;
        this.examiners = examiners;
        this.hands = hands;
        this.notices = notices;
        this.people = people;
        this.workingDays = workingDays;
        this.archive = archive;
        this.clock = clock;
    }

    private static Set<NominationStatus> beforeDecision() {
        Set<NominationStatus> all = EnumSet.copyOf(NominationStatus.allUnderWay());
        all.remove(NominationStatus.TAM_DUNG);
        return all;
    }

    /** The leader of the proposing office takes them back. */
    public void withdraw(Collection<String> ids, String user, String reason) {
        List<Nomination> found = locked(ids);
        found.forEach(row -> {
            if (!people.holds(user, new Group(row.plan(), row.proposer(), Role.LANH_DAO))) {
                throw new NotAllowed(
                        "Chỉ lãnh đạo cơ quan đề nghị mới rút được hồ sơ; hãy đề nghị lãnh đạo cơ quan mình.");
            }
        });
        String given = Texts.required(reason, "Lý do rút hồ sơ", Texts.COMMENT);
        requireSent(found);
        Set<NominationStatus> from = EnumSet.copyOf(BEFORE_DECISION);
        from.addAll(HELD);
        leaveLists(found, user);
        rows.released(ids, user, clock.instant());
        moves.move(
                ids,
                from,
                NominationStep.to(NominationStatus.DA_RUT, user).outOfDossier().because(given));
        rows.reasons(all(ids, given));
        notices.withdrawn(found, given);
    }

    /** Whoever examines them stops for a while: tạm dừng xét. */
    public void hold(Collection<String> ids, String user, String reason, LocalDate lookAgainOn) {
        List<Nomination> found = locked(ids);
        requireExaminer(found, user);
        requireSent(found);
        holdAll(found, all(ids, Texts.required(reason, "Lý do tạm dừng xét", Texts.COMMENT)), user, lookAgainOn);
    }

    /** @param found locked, as they are before */
    void holdAll(List<Nomination> found, Collection<RowMark> why, String user, LocalDate lookAgainOn) {
        LocalDate today = LocalDate.now(clock);
        if (lookAgainOn == null || !lookAgainOn.isAfter(today)) {
            throw Refusal.of("Ngày xem xét lại phải ở sau hôm nay (%s); hãy nhập lại ngày.", VietnamTime.format(today));
        }
        NominationMoves.require(found, BEFORE_DECISION);
        leaveLists(found, user);
        rows.hold(why, lookAgainOn, user, clock.instant());
        moves.move(
                why.stream().map(RowMark::row).toList(),
                BEFORE_DECISION,
                NominationStep.to(NominationStatus.TAM_DUNG, user).outOfDossier());
        rows.reasons(why);
        Map<String, String> reasons = why.stream().collect(Collectors.toMap(RowMark::row, RowMark::note));
        notices.held(found.stream().filter(row -> reasons.containsKey(row.id())).toList(), lookAgainOn);
    }

    /** Held ones go on where they stood, in a dossier of their own. */
    public void resume(Collection<String> ids, String user, String note) {
        List<Nomination> found = locked(ids);
        NominationMoves.require(found, HELD);
        Map<String, Nomination> byId = found.stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
        List<RowStore.Held> held = rows.held(ids);
        Map<String, LevelDossier> known = levels
                .all(held.stream()
                        .map(RowStore.Held::level)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(LevelDossier::id, Function.identity()));
        held.forEach(each -> requireExaminer(byId.get(each.row()), known.get(each.level()), user));
        String why = Texts.required(note, "Lý do tiếp tục xét", Texts.COMMENT);
        rows.released(ids, user, clock.instant());
        moves.move(
                held.stream()
                        .filter(each -> each.level() == null)
                        .map(RowStore.Held::row)
                        .toList(),
                HELD,
                NominationStep.to(NominationStatus.CHO_CAP_TREN, user).because(why));
        held.stream()
                .filter(each -> each.level() != null)
                .collect(Collectors.groupingBy(each -> new Way(each.level(), begin(each.from()))))
                .forEach((way, some) -> dossiers.splitToResume(
                        known.get(way.level()),
                        some.stream().map(RowStore.Held::row).toList(),
                        way.begin(),
                        some.stream()
                                .mapToInt(each -> daysLeft(each, known.get(way.level())))
                                .max()
                                .orElse(1),
                        user,
                        why));
        notices.resumed(found);
    }

    private record Way(String level, LevelDossier.Begin begin) {}

    private int daysLeft(RowStore.Held held, LevelDossier level) {
        return held.dueOn() == null ? level.workingDays() : workingDays.between(held.heldOn(), held.dueOn());
    }

    private static LevelDossier.Begin begin(NominationStatus from) {
        return switch (from) {
            case CHO_KIEM_TRA, BO_SUNG -> LevelDossier.Begin.CHECK;
            case DANG_THAM_DINH -> LevelDossier.Begin.APPRAISE;
            default -> LevelDossier.Begin.BODY;
        };
    }

    /** Tells whoever held it, when it is still held, that the day has come to look at it again. */
    public void remindHold(String id) {
        rows.held(List.of(id))
                .forEach(held -> moves.lock(List.of(id)).stream()
                        .filter(row -> row.status() == NominationStatus.TAM_DUNG)
                        .forEach(row -> notices.lookAgain(row, held.by())));
    }

    /** Whoever examines them ends them: không khen thưởng. */
    public void refuse(Collection<String> ids, String user, String reason) {
        List<Nomination> found = locked(ids);
        requireExaminer(found, user);
        requireSent(found);
        refuseAll(found, all(ids, Texts.required(reason, "Lý do không khen thưởng", Texts.COMMENT)), user);
    }

    /** @param found locked, as they are before */
    void refuseAll(List<Nomination> found, Collection<RowMark> why, String user) {
        List<String> ids = why.stream().map(RowMark::row).toList();
        Set<NominationStatus> from = EnumSet.copyOf(BEFORE_DECISION);
        from.addAll(HELD);
        leaveLists(found.stream().filter(row -> ids.contains(row.id())).toList(), user);
        rows.released(ids, user, clock.instant());
        moves.move(
                ids, from, NominationStep.to(NominationStatus.KHONG_KHEN, user).outOfDossier());
        rows.reasons(why);
    }

    /** A list that is not sent yet, in which they were to go further, is shorter now, unless it is signed already. */
    private void leaveLists(List<Nomination> found, String user) {
        List<String> waiting = found.stream()
                .filter(row -> row.status() == NominationStatus.TRONG_DOT_TRINH)
                .map(Nomination::id)
                .toList();
        if (!waiting.isEmpty()) {
            batches.unsentWith(waiting).stream()
                    .filter(batch -> archive.latest(batch.id(), batch.submissionKind())
                            .filter(document -> document.signature() != null)
                            .isEmpty())
                    .forEach(batch -> batches.takenOut(batch.id(), waiting, user, clock.instant()));
        }
    }

    private List<Nomination> locked(Collection<String> ids) {
        if (ids == null || ids.isEmpty()) {
            throw new Refusal("Chưa chọn hồ sơ nào; hãy chọn ít nhất một hồ sơ.");
        }
        return moves.lock(ids);
    }

    /** What never left its office is taken out of its list there. */
    private static void requireSent(List<Nomination> found) {
        found.stream().filter(row -> row.path() == null).findFirst().ifPresent(row -> {
            throw Refusal.of(
                    "Hồ sơ của %s chưa được trình; hãy đưa ra khỏi đợt trình hoặc sửa tại danh sách dự thảo.",
                    row.name());
        });
    }

    private void requireExaminer(List<Nomination> found, String user) {
        Map<String, LevelDossier> known = levels
                .all(found.stream()
                        .map(Nomination::dossier)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(LevelDossier::id, Function.identity()));
        found.forEach(row -> requireExaminer(row, known.get(row.dossier()), user));
        List<String> ids = found.stream().map(Nomination::id).toList();
        hands.requireOthers(ids, user, PROPOSED, Deed.THAM_DINH);
        hands.requireNotOneself(ids, user, Deed.THAM_DINH);
    }

    /** @param level null: with an authority outside, for which the office that submitted it speaks */
    private void requireExaminer(Nomination row, LevelDossier level, String user) {
        Set<String> offices = examining(row, level);
        boolean may = offices.stream().anyMatch(office -> examiners.worksFor(row.plan(), office, user))
                || hands.whoDid(List.of(row.id()), EXAMINED).contains(user);
        if (!may) {
            if (offices.isEmpty()) {
                throw new NotFound();
            }
            throw new NotAllowed();
        }
    }

    private Set<String> examining(Nomination row, LevelDossier level) {
        return level == null
                ? batches.find(String.valueOf(row.batch())).map(Batch::office).stream()
                        .collect(Collectors.toSet())
                : Set.copyOf(List.of(level.receiver(), level.appraiser()));
    }

    /** Whether the person examines the row where it lies or was held, or speaks for the authority outside that has it. */
    @Transactional(readOnly = true)
    public boolean examines(Nomination row, String user) {
        String level = row.status() == NominationStatus.TAM_DUNG
                ? rows.held(List.of(row.id())).stream()
                        .map(RowStore.Held::level)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : row.dossier();
        return examining(row, level == null ? null : dossiers.get(level)).stream()
                .anyMatch(office -> examiners.worksFor(row.plan(), office, user));
    }

    private static List<RowMark> all(Collection<String> ids, String why) {
        return ids.stream().sorted().map(id -> new RowMark(id, null, why)).toList();
    }
}
