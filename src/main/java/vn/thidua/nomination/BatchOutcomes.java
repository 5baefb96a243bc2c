package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.document.Attachments;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.AwardDecision;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Entry;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/** Kết quả của cấp trên ngoài hệ thống: recorded row by row, with number, date and file; an award goes to the register. */
@Service
@Transactional
public class BatchOutcomes {

    /** What became of a row; codes are what forms send. */
    public static final String CONFERRED = "conferred";

    public static final String REFUSED = "refused";
    public static final String PROGRESS = "progress";

    private static final Set<NominationStatus> WAITING = EnumSet.of(NominationStatus.CHO_CAP_TREN);
    private static final int NUMBER = 60;

    private final BatchStore batches;
    private final BatchOutcomeStore store;
    private final Nominations nominations;
    private final NominationMoves moves;
    private final RowActions actions;
    private final Hands hands;
    private final AwardPaths paths;
    private final AwardRegister register;
    private final Nominees nominees;
    private final AwardWindows windows;
    private final Attachments attachments;
    private final Notices notices;
    private final Plans plans;
    private final Clock clock;

    BatchOutcomes(
            BatchStore batches,
            BatchOutcomeStore store,
            Nominations nominations,
            NominationMoves moves,
            RowActions actions,
            Hands hands,
            AwardPaths paths,
            AwardRegister register,
            Nominees nominees,
            AwardWindows windows,
            Attachments attachments,
            Notices notices,
            Plans plans,
            Clock clock) {
        this.batches = batches;
        this.store = store;
        this.nominations = nominations;
        this.moves = moves;
        this.actions = actions;
        this.hands = hands;
        this.paths = paths;
        this.register = register;
        this.nominees = nominees;
        this.windows = windows;
        this.attachments = attachments;
        this.notices = notices;
        this.plans = plans;
        this.clock = clock;
    }

    /** One row as a form sends it; rows of which nothing is known are left out. */
    public record Given(String row, String outcome, String note) {}

    /**
     * What has come from above.
     *
     * @param number of the decision, or of the letter
     * @param files the decision or letter
     * @param askAgainOn when something is expected next, or null
     */
    public record Answer(
            List<Given> rows, String number, LocalDate dated, List<UUID> files, String note, LocalDate askAgainOn) {}

    /** What waits for the authority outside. */
    @Transactional(readOnly = true)
    public List<Nomination> waiting(String batch) {
        return nominations.ofBatch(batch).stream()
                .filter(row -> row.status() == NominationStatus.CHO_CAP_TREN
                        || row.status() == NominationStatus.TAM_DUNG && row.heldFrom() == NominationStatus.CHO_CAP_TREN)
                .toList();
    }

    /** @return whether rows still wait */
    public boolean record(String id, String user, String task, Answer answer) {
        Batch batch = batches.lock(id).orElseThrow(NotFound::new);
        List<Given> given = answer.rows() == null ? List.of() : answer.rows();
        if (given.isEmpty() && Texts.optional(answer.note(), "Tiến độ", Texts.COMMENT) == null) {
            throw new Refusal(
                    "Chưa ghi kết quả của hồ sơ nào; hãy ghi kết quả hoặc ghi tiến độ cấp trên đang xem xét.");
        }
        hands.requireNotOneself(waiting(id).stream().map(Nomination::id).toList(), user, Deed.GHI_KET_QUA);
        Map<String, Nomination> rows = locked(batch, given);
        Map<String, List<Given>> by = given.stream().collect(Collectors.groupingBy(each -> known(each.outcome())));
        List<Given> conferred = by.getOrDefault(CONFERRED, List.of());
        List<Given> refused = by.getOrDefault(REFUSED, List.of());
        UUID file = answer.files() == null || answer.files().isEmpty()
                ? null
                : answer.files().get(0);
        if (!conferred.isEmpty()) {
            requireDecision(answer, file);
        }
        if (answer.files() != null && !answer.files().isEmpty()) {
            attachments.claim(Batches.FILES + id, answer.files(), user, task);
        }
        hands.note(rows.keySet(), user, Deed.GHI_KET_QUA);
        store.insert(id, given, answer.number(), answer.dated(), file, answer.note(), user, clock.instant());
        if (!refused.isEmpty()) {
            actions.refuseAll(
                    List.copyOf(rows.values()),
                    refused.stream()
                            .map(each -> new RowMark(
                                    each.row(),
                                    null,
                                    Texts.required(
                                            each.note(),
                                            "Lý do không khen – "
                                                    + rows.get(each.row()).name(),
                                            Texts.COMMENT)))
                            .toList(),
                    user);
        }
        confer(batch, conferred.stream().map(each -> rows.get(each.row())).toList(), answer, file, user);
        return !waiting(id).isEmpty();
    }

    private static String known(String outcome) {
        if (!List.of(CONFERRED, REFUSED, PROGRESS).contains(String.valueOf(outcome))) {
            throw new Refusal("Kết quả của một hồ sơ chưa được chọn đúng; hãy tải lại biểu mẫu rồi chọn lại.");
        }
        return outcome;
    }

    private Map<String, Nomination> locked(Batch batch, Collection<Given> given) {
        var seen = new HashSet<String>();
        if (!given.stream().allMatch(each -> seen.add(each.row()))) {
            throw new Refusal("Có hồ sơ được ghi kết quả hai lần; hãy tải lại biểu mẫu rồi ghi lại.");
        }
        List<Nomination> rows = moves.lock(seen);
        if (!rows.stream().allMatch(row -> batch.id().equals(row.batch()))) {
            throw new Conflict("Danh sách vừa thay đổi; hãy tải lại biểu mẫu rồi ghi lại.");
        }
        NominationMoves.require(rows, WAITING);
        return rows.stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
    }

    private void requireDecision(Answer answer, UUID file) {
        Texts.required(answer.number(), "Số quyết định", NUMBER);
        if (answer.dated() == null || answer.dated().isAfter(LocalDate.now(clock))) {
            throw Refusal.of(
                    "Ngày quyết định còn trống hoặc chưa tới; hãy nhập ngày không sau hôm nay (%s).",
                    VietnamTime.format(LocalDate.now(clock)));
        }
        if (file == null) {
            throw new Refusal("Chưa đính kèm quyết định khen thưởng của cấp trên; hãy đính kèm tệp rồi gửi lại.");
        }
    }

    private void confer(Batch batch, List<Nomination> rows, Answer answer, UUID file, String user) {
        if (rows.isEmpty()) {
            return;
        }
        moves.move(
                rows.stream().map(Nomination::id).toList(),
                WAITING,
                NominationStep.to(NominationStatus.DA_KHEN, user)
                        .outOfDossier()
                        .because("Quyết định số %s ngày %s"
                                .formatted(answer.number().strip(), VietnamTime.format(answer.dated()))));
        Plan plan = plans.plan(batch.plan());
        AwardForm form = plan.awardForm(batch.form());
        Map<UUID, Nominee> known =
                nominees.find(rows.stream().map(Nomination::nominee).collect(Collectors.toSet()));
        Map<String, Occasion> occasions = rows.stream()
                .map(Nomination::window)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), window -> windows.get(window).occasion()));
        Map<UUID, String> authorities = rows.stream()
                .map(Nomination::path)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        path -> plan.office(paths.get(path).last().authority()).name()));
        var entries = new ArrayList<Entry>();
        for (Nomination row : rows) {
            entries.add(Entry.of(
                    row.id(),
                    known.get(row.nominee()),
                    form.id(),
                    Grade.inFull(form.name(), row.grade()),
                    plan.movement(),
                    occasions.get(row.window()),
                    row.from(),
                    row.to(),
                    row.proposedBy(),
                    plan.office(row.proposedBy()).name(),
                    new AwardDecision(
                            null,
                            answer.number().strip(),
                            answer.dated(),
                            null,
                            authorities.get(row.path()),
                            true,
                            file),
                    row.priorityGroup() == null ? List.of() : List.of(row.priorityGroup())));
        }
        register.enter(batch.plan(), entries, user);
    }

    /** Nothing has come for too long: whoever submitted asks above. */
    public void chase(String id) {
        Batch batch = batches.find(id).orElseThrow(NotFound::new);
        if (waiting(id).isEmpty()) {
            return;
        }
        notices.raise(
                new Group(batch.plan(), batch.office(), Role.CHUYEN_VIEN),
                id,
                "nomination-silence",
                LocalDate.now(clock),
                "Chưa có kết quả của cấp trên đối với danh sách đề nghị khen thưởng theo Tờ trình số %s ngày %s; hãy hỏi cấp trên và ghi tiến độ."
                        .formatted(batch.number(), VietnamTime.format(batch.dated())));
    }
}
