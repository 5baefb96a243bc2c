package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.AwardProcedure;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** A list is checked, supplemented and appraised: a mark for every row, and each row goes where its mark sends it. */
@Service
@Transactional
public class LevelWork {

    private static final Set<Deed> PROPOSED = EnumSet.of(Deed.SOAN, Deed.DE_NGHI);
    private static final Set<NominationStatus> TO_CHECK = EnumSet.of(NominationStatus.CHO_KIEM_TRA);
    private static final Set<NominationStatus> TO_APPRAISE = EnumSet.of(NominationStatus.DANG_THAM_DINH);
    private static final Set<NominationStatus> TO_SUPPLEMENT = EnumSet.of(NominationStatus.BO_SUNG);
    private static final int NUMBER = 60;
    private static final int MOST_MONTHS = 3;

    private final LevelStore store;
    private final MarkStore marks;
    private final Levels levels;
    private final Nominations nominations;
    private final NominationMoves moves;
    private final RowActions actions;
    private final RowStore rowStore;
    private final Hands hands;
    private final Plans plans;
    private final Clock clock;

    LevelWork(
            LevelStore store,
            MarkStore marks,
            Levels levels,
            Nominations nominations,
            NominationMoves moves,
            RowActions actions,
            RowStore rowStore,
            Hands hands,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.marks = marks;
        this.levels = levels;
        this.nominations = nominations;
        this.moves = moves;
        this.actions = actions;
        this.rowStore = rowStore;
        this.hands = hands;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * One row as a form sends it.
     *
     * @param mark code of a {@link Mark}
     * @param note why; needed unless the row is let through
     */
    public record Given(String row, String mark, String note) {}

    /**
     * A list with its marks.
     *
     * @param supplementDue for rows that are to be supplemented
     * @param lookAgainOn for rows that are held
     */
    public record Marked(List<Given> rows, LocalDate supplementDue, LocalDate lookAgainOn) {}

    public record Arrival(LocalDate on, String number, Integer paperSets) {}

    /**
     * The receiver has looked whether the dossiers are complete.
     *
     * @return whether a row is left to be appraised
     */
    public boolean check(String id, String user, Arrival arrival, Marked marked) {
        LevelDossier level = store.lock(id).orElseThrow();
        requireArrival(arrival);
        List<Nomination> rows = rows(level, TO_CHECK);
        List<RowMark> given = read(rows, marked);
        hands.requireOthers(ids(rows), user, PROPOSED, Deed.KIEM_TRA);
        hands.requireNotOneself(ids(rows), user, Deed.KIEM_TRA);
        store.arrived(id, arrival.on(), Texts.optional(arrival.number(), "Số đến", NUMBER), arrival.paperSets());
        hands.note(ids(rows), user, Deed.KIEM_TRA);
        List<String> complete = apply(level, LevelStep.CHECK, rows, given, marked, user);
        moves.move(
                complete,
                TO_CHECK,
                NominationStep.to(NominationStatus.DANG_THAM_DINH, user).at(level.appraiser()));
        if (complete.isEmpty()) {
            levels.close(id);
        }
        return !complete.isEmpty();
    }

    private void requireArrival(Arrival arrival) {
        LocalDate today = LocalDate.now(clock);
        if (arrival == null || arrival.on() == null) {
            throw new Refusal("Chưa nhập ngày đến của hồ sơ; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (arrival.on().isAfter(today)) {
            throw Refusal.of(
                    "Ngày đến %s chưa tới; hãy nhập lại ngày không sau hôm nay (%s).",
                    VietnamTime.format(arrival.on()), VietnamTime.format(today));
        }
        if (arrival.paperSets() != null && (arrival.paperSets() < 0 || arrival.paperSets() > 99)) {
            throw new Refusal("Số bộ hồ sơ giấy phải từ 0 đến 99; hãy nhập lại.");
        }
    }

    /**
     * The sending office has supplemented its rows.
     *
     * @param notes by row, what was added
     * @return the obligation of the level, whose clock runs again
     */
    public Obligation supplement(String id, String user, Collection<Given> notes) {
        LevelDossier level = store.lock(id).orElseThrow();
        List<Nomination> rows = rows(level, TO_SUPPLEMENT);
        Map<String, String> said = notes == null
                ? Map.of()
                : notes.stream()
                        .filter(each -> each.note() != null)
                        .collect(Collectors.toMap(Given::row, Given::note, (one, other) -> other));
        List<RowMark> given = rows.stream()
                .map(row -> new RowMark(
                        row.id(),
                        Mark.DU,
                        Texts.required(said.get(row.id()), "Nội dung đã bổ sung của " + row.name(), Texts.COMMENT)))
                .toList();
        marks.save(id, LevelStep.SUPPLEMENT, given, user);
        if (level.levelNo() == 1) {
            hands.note(ids(rows), user, Deed.DE_NGHI);
        }
        moves.move(
                ids(rows),
                TO_SUPPLEMENT,
                NominationStep.to(NominationStatus.CHO_KIEM_TRA, user).at(level.receiver()));
        return levels.restartClock(level, user);
    }

    /**
     * The rows are appraised.
     *
     * @param comment of somebody who checked them as well: in a small office one person may do both, and says why
     */
    public void appraise(String id, String user, Marked marked, String comment) {
        LevelDossier level = store.lock(id).orElseThrow();
        List<Nomination> rows = rows(level, TO_APPRAISE);
        List<RowMark> given = read(rows, marked);
        hands.requireOthers(ids(rows), user, PROPOSED, Deed.THAM_DINH);
        hands.requireNotOneself(ids(rows), user, Deed.THAM_DINH);
        if (hands.whoDid(ids(rows), EnumSet.of(Deed.KIEM_TRA)).contains(user)
                && Texts.optional(comment, "Nhận xét chung", Texts.COMMENT) == null) {
            throw new Refusal(
                    "Bạn đã kiểm tra các hồ sơ này nên khi thẩm định phải ghi rõ lý do một người làm cả hai việc; hãy ghi vào mục “Nhận xét chung”.");
        }
        hands.note(ids(rows), user, Deed.THAM_DINH);
        apply(level, LevelStep.APPRAISE, rows, given, marked, user);
    }

    /** @return the rows that are let through */
    private List<String> apply(
            LevelDossier level, String step, List<Nomination> rows, List<RowMark> given, Marked marked, String user) {
        Map<Mark, List<RowMark>> by = given.stream().collect(Collectors.groupingBy(RowMark::mark));
        marks.save(level.id(), step, given, user);
        List<RowMark> refused = by.getOrDefault(Mark.KHONG_DU, List.of());
        if (!refused.isEmpty()) {
            actions.refuseAll(rows, refused, user);
        }
        List<RowMark> held = by.getOrDefault(Mark.TAM_DUNG, List.of());
        if (!held.isEmpty()) {
            actions.holdAll(of(rows, held), held, user, marked.lookAgainOn());
        }
        List<RowMark> incomplete = by.getOrDefault(Mark.BO_SUNG, List.of());
        if (!incomplete.isEmpty()) {
            requireSupplement(level, of(rows, incomplete), marked.supplementDue());
            levels.splitForSupplement(level, incomplete, marked.supplementDue(), user);
            rowStore.reasons(incomplete);
        }
        return by.getOrDefault(Mark.DU, List.of()).stream().map(RowMark::row).toList();
    }

    private void requireSupplement(LevelDossier level, List<Nomination> rows, LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        if (due == null || !due.isAfter(today) || due.isAfter(today.plusMonths(MOST_MONTHS))) {
            throw Refusal.of(
                    "Thời hạn bổ sung phải ở sau hôm nay (%s) và trong vòng ba tháng; hãy nhập lại ngày.",
                    VietnamTime.format(today));
        }
        AwardProcedure procedure = plans.plan(level.plan()).awardProcedure();
        int most = procedure == null ? 1 : procedure.supplements();
        // the mark of this very step is saved already
        Set<String> often = Set.copyOf(marks.supplemented(ids(rows), level.levelNo(), most + 1));
        rows.stream().filter(row -> often.contains(row.id())).findFirst().ifPresent(row -> {
            throw Refusal.of(
                    "Hồ sơ của %s đã được yêu cầu bổ sung đủ %d lần theo quy định; hãy chọn đủ, không đủ điều kiện hoặc tạm dừng xét.",
                    row.name(), most);
        });
    }

    /** Every row has one mark, and no other row has one. */
    private static List<RowMark> read(List<Nomination> rows, Marked marked) {
        List<Given> given = marked == null || marked.rows() == null ? List.of() : marked.rows();
        Map<String, Nomination> known = rows.stream().collect(Collectors.toMap(Nomination::id, row -> row));
        var seen = new HashSet<String>();
        for (Given each : given) {
            if (!known.containsKey(each.row())) {
                throw new Conflict(
                        "Danh sách vừa thay đổi: có hồ sơ vừa được rút, tạm dừng hoặc chuyển đi; hãy tải lại biểu mẫu rồi đánh dấu lại.");
            }
            if (!seen.add(each.row())) {
                throw Refusal.of(
                        "Hồ sơ của %s được đánh dấu hai lần; hãy tải lại biểu mẫu rồi đánh dấu lại.",
                        known.get(each.row()).name());
            }
        }
        rows.stream().filter(row -> !seen.contains(row.id())).findFirst().ifPresent(row -> {
            throw Refusal.of("Hồ sơ của %s chưa được đánh dấu; hãy đánh dấu mọi hồ sơ rồi gửi.", row.name());
        });
        return given.stream()
                .map(each -> mark(each, known.get(each.row())))
                .sorted(Comparator.comparing(RowMark::row))
                .toList();
    }

    private static RowMark mark(Given given, Nomination row) {
        Mark mark = Arrays.stream(Mark.values())
                .filter(each -> each.code().equals(given.mark()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("Hồ sơ của %s chưa được đánh dấu đúng; hãy chọn lại.", row.name()));
        String label = "%s – %s".formatted(mark.label(), row.name());
        return new RowMark(
                row.id(),
                mark,
                mark == Mark.DU
                        ? Texts.optional(given.note(), label, Texts.COMMENT)
                        : Texts.required(given.note(), label, Texts.COMMENT));
    }

    /** What is in the dossier and waits for this step, held until the transaction ends. */
    private List<Nomination> rows(LevelDossier level, Set<NominationStatus> waiting) {
        return moves.lock(new TreeSet<>(ids(nominations.ofDossier(level.id())))).stream()
                .filter(row -> waiting.contains(row.status()) && level.id().equals(row.dossier()))
                .toList();
    }

    private static List<Nomination> of(List<Nomination> rows, List<RowMark> some) {
        Set<String> wanted = some.stream().map(RowMark::row).collect(Collectors.toSet());
        return rows.stream().filter(row -> wanted.contains(row.id())).toList();
    }

    private static List<String> ids(Collection<Nomination> rows) {
        return rows.stream().map(Nomination::id).toList();
    }
}
