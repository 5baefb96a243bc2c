package vn.thidua.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Lists on their way to the next authority, until their tờ trình is issued: opened, prepared, shortened, cancelled. */
@Service
@Transactional
public class Batches {

    /** Signing chain of what a proposing office sends. */
    static final String FIRST_SUBMISSION = "to-trinh-khen-thuong-don-vi";

    /** In front of its id, this owns the papers of a batch. */
    static final String FILES = "nomination-batch/papers/";

    /** Working days for preparing and signing (assumed: no source gives any). */
    private static final int DAYS_TO_PREPARE = 5;

    static final int MOST_ROWS = 500;
    private static final int NUMBER = 60;
    private static final Set<NominationStatus> IN_BATCH = EnumSet.of(NominationStatus.TRONG_DOT_TRINH);
    private static final Set<NominationStatus> OFFERED =
            EnumSet.of(NominationStatus.DU_THAO, NominationStatus.CHO_TRINH);

    private final BatchStore store;
    private final AwardPaths paths;
    private final SharedPapers sharedPapers;
    private final NominationMoves moves;
    private final AwardNumbers numbers;
    private final Hands hands;
    private final People people;
    private final Plans plans;
    private final Attachments attachments;
    private final Documents documents;
    private final DocumentArchive archive;
    private final WorkingDays workingDays;
    private final ObjectProvider<NominationProcesses> processes;
    private final Clock clock;

    Batches(
            BatchStore store,
            AwardPaths paths,
            SharedPapers sharedPapers,
            NominationMoves moves,
            AwardNumbers numbers,
            Hands hands,
            People people,
            Plans plans,
            Attachments attachments,
            Documents documents,
            DocumentArchive archive,
            WorkingDays workingDays,
            ObjectProvider<NominationProcesses> processes,
            Clock clock) {
        this.store = store;
        this.paths = paths;
        this.sharedPapers = sharedPapers;
        this.moves = moves;
        this.numbers = numbers;
        this.hands = hands;
        this.people = people;
        this.plans = plans;
        this.attachments = attachments;
        this.documents = documents;
        this.archive = archive;
        this.workingDays = workingDays;
        this.processes = processes;
        this.clock = clock;
    }

    /** The papers of a list as a form sends them. */
    public record Prepared(
            String minutesNumber,
            LocalDate minutesDate,
            List<UUID> minutesFile,
            List<ItemFiles> items,
            List<UUID> papers) {}

    /** @param item name of the guidance's item */
    public record ItemFiles(String item, List<UUID> files) {}

    /**
     * A specialist of an office puts rows into a new list: its own drafts, or what waits at it to be submitted on.
     *
     * @throws Refusal when they do not go together
     */
    public Batch open(String planId, String office, Collection<String> ids, String user) {
        requireDrafter(planId, office, user);
        if (ids == null || ids.isEmpty()) {
            throw new Refusal("Chưa chọn hồ sơ nào để lập đợt trình; hãy chọn ít nhất một hồ sơ.");
        }
        if (ids.size() > MOST_ROWS) {
            throw Refusal.of(
                    "Một đợt trình có nhiều nhất %d hồ sơ mà bạn chọn %d; hãy tách thành nhiều đợt trình.",
                    MOST_ROWS, ids.size());
        }
        List<Nomination> rows = moves.lock(ids);
        if (!rows.stream()
                .allMatch(row -> row.plan().equals(planId) && row.office().equals(office))) {
            throw new NotFound();
        }
        NominationMoves.require(rows, OFFERED);
        hands.requireNotOneself(ids, user, Deed.DE_NGHI);
        String form = oneForm(rows);
        Instant now = clock.instant();
        int year = VietnamTime.dateOf(now).getYear();
        Batch batch = new Batch(
                numbers.nextId(planId, Batch.KIND, year, office),
                planId,
                office,
                form,
                BatchStatus.DANG_LAP,
                submission(rows),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                now,
                user,
                null);
        store.insert(batch);
        store.insertRows(batch.id(), rows);
        moves.move(
                ids,
                OFFERED,
                NominationStep.to(NominationStatus.TRONG_DOT_TRINH, user)
                        .because("Đưa vào danh sách trình " + batch.period()));
        store.started(
                batch.id(),
                processes.getObject().startBatch(batch, workingDays.plus(VietnamTime.dateOf(now), DAYS_TO_PREPARE)));
        return get(batch.id());
    }

    private static String oneForm(List<Nomination> rows) {
        Set<String> forms = rows.stream().map(Nomination::form).collect(Collectors.toCollection(TreeSet::new));
        if (forms.size() > 1) {
            throw new Refusal(
                    "Các hồ sơ đã chọn thuộc nhiều hình thức khen thưởng; mỗi đợt trình chỉ gồm một hình thức, hãy chọn lại.");
        }
        return forms.iterator().next();
    }

    /** The signing chain that carries all of them. */
    private String submission(List<Nomination> rows) {
        Set<String> chains = rows.stream()
                .collect(Collectors.groupingBy(row ->
                        row.status() == NominationStatus.DU_THAO ? FIRST_SUBMISSION : row.path() + "/" + row.levelNo()))
                .values()
                .stream()
                .map(some -> chainOf(some.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (chains.size() > 1) {
            throw new Refusal(
                    "Các hồ sơ đã chọn phải trình bằng những tờ trình khác nhau; hãy lập riêng từng đợt trình.");
        }
        return chains.iterator().next();
    }

    private String chainOf(Nomination row) {
        if (row.status() == NominationStatus.DU_THAO) {
            return FIRST_SUBMISSION;
        }
        return paths.get(row.path()).level(row.levelNo()).submission();
    }

    /** The minutes, what the guidance asks for and other shared papers are attached: the list goes to signature. */
    public void prepare(String id, String user, String task, Prepared typed) {
        Batch batch = lock(id);
        List<String> rows = store.rows(id);
        requireRows(rows);
        hands.requireNotOneself(rows, user, Deed.DE_NGHI);
        Batch.Minutes minutes = minutes(batch, typed);
        List<ItemFiles> items = typed.items() == null ? List.of() : typed.items();
        sharedPapers.requireAll(
                id,
                items.stream()
                        .filter(item -> item.files() != null && !item.files().isEmpty())
                        .map(ItemFiles::item)
                        .collect(Collectors.toSet()));
        List<Batch.Paper> papers = Stream.concat(
                        items.stream()
                                .filter(item -> item.files() != null)
                                .flatMap(item -> item.files().stream().map(file -> new Batch.Paper(item.item(), file))),
                        attachments.describe(typed.papers() == null ? List.of() : typed.papers()).stream()
                                .map(file -> new Batch.Paper(file.name(), file.id())))
                .toList();
        attachments.claim(
                FILES + batch.id(),
                Stream.concat(
                                Stream.ofNullable(minutes).map(Batch.Minutes::file),
                                papers.stream().map(Batch.Paper::file))
                        .toList(),
                user,
                task);
        List<String> first = moves.lock(rows).stream()
                .filter(row -> row.path() == null)
                .map(Nomination::id)
                .toList();
        if (!first.isEmpty()) {
            hands.note(first, user, Deed.DE_NGHI);
        }
        store.prepared(id, minutes, papers, user);
    }

    /** @return null where the route asks for none and none are given */
    private Batch.Minutes minutes(Batch batch, Prepared typed) {
        List<UUID> file = typed.minutesFile() == null ? List.of() : typed.minutesFile();
        String number = Texts.optional(typed.minutesNumber(), "Số biên bản họp", NUMBER);
        if (file.isEmpty() && number == null && typed.minutesDate() == null && !sharedPapers.minutesAsked(batch)) {
            return null;
        }
        if (file.size() != 1) {
            throw new Refusal(
                    "Chưa đính kèm biên bản họp xét khen thưởng; hãy đính kèm đúng một tệp biên bản rồi gửi lại.");
        }
        Texts.required(number, "Số biên bản họp", NUMBER);
        if (typed.minutesDate() == null) {
            throw new Refusal("Chưa nhập ngày biên bản họp; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (typed.minutesDate().isAfter(LocalDate.now(clock))) {
            throw Refusal.of(
                    "Ngày biên bản họp %s chưa đến; hãy nhập lại ngày.", VietnamTime.format(typed.minutesDate()));
        }
        return new Batch.Minutes(number, typed.minutesDate(), file.get(0));
    }

    /** Rows leave the list before its tờ trình is signed and lie where they lay before. */
    public void takeOut(String id, Collection<String> rows, String user) {
        Batch batch = lock(id);
        requireDrafter(batch.plan(), batch.office(), user);
        if (archive.latest(id, batch.submissionKind())
                .filter(document -> document.signature() != null)
                .isPresent()) {
            throw new Refusal(
                    "Tờ trình đã được ký nên không đưa hồ sơ ra khỏi danh sách được nữa; hãy đề nghị văn thư trả lại tờ trình.");
        }
        if (!Set.copyOf(store.rows(id)).containsAll(rows)) {
            throw new NotFound();
        }
        release(batch, rows, user, "Đưa ra khỏi đợt trình");
    }

    /** The office gives the list up before its tờ trình is issued. */
    public void cancel(String id, String user, String reason) {
        Batch found = get(id);
        requireDrafter(found.plan(), found.office(), user);
        String given = Texts.required(reason, "Lý do hủy đợt trình", Texts.COMMENT);
        processes.getObject().hold(found.process());
        Batch batch = lock(id);
        documents.stop(id, batch.submissionKind(), "Hủy đợt trình: " + given);
        if (!processes.getObject().cancelBatch(batch)) {
            dissolve(id);
        }
    }

    /** No tờ trình was or will be issued: every row lies where it lay before. */
    public void dissolve(String id) {
        Batch batch = get(id);
        if (store.ended(id, BatchStatus.DA_HUY, clock.instant())) {
            release(batch, store.rows(id), null, "Không trình");
        }
    }

    private void release(Batch batch, Collection<String> rows, String user, String why) {
        Map<String, NominationStatus> from = store.allRows(batch.id()).stream()
                .collect(Collectors.toMap(BatchStore.Row::nomination, BatchStore.Row::from));
        store.takenOut(batch.id(), rows, user, clock.instant());
        moves.lock(rows).stream()
                .filter(row -> row.status() == NominationStatus.TRONG_DOT_TRINH)
                .collect(Collectors.groupingBy(
                        row -> from.get(row.id()), Collectors.mapping(Nomination::id, Collectors.toList())))
                .forEach((status, ids) -> moves.move(
                        ids, IN_BATCH, NominationStep.to(status, user).because(why)));
    }

    static void requireRows(Collection<String> rows) {
        if (rows.isEmpty()) {
            throw new Refusal("Danh sách không còn hồ sơ nào; hãy hủy đợt trình này rồi lập đợt trình khác.");
        }
    }

    @Transactional(readOnly = true)
    public Batch get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(String id) {
        return store.find(id);
    }

    /** The list as it is now. */
    @Transactional(readOnly = true)
    public List<String> rows(String id) {
        return store.rows(id);
    }

    private Batch lock(String id) {
        Batch batch = store.lock(id).orElseThrow(NotFound::new);
        if (batch.status() != BatchStatus.DANG_LAP) {
            throw Refusal.of(
                    "Đợt trình này đã ở trạng thái “%s” nên không thay đổi được nữa; hãy tải lại trang.",
                    batch.status().label());
        }
        return batch;
    }

    private void requireDrafter(String plan, String office, String user) {
        Plan known = plans.plan(plan);
        if (known.findOffice(office).isEmpty() || !drafts(plan, office, user)) {
            throw new NotAllowed();
        }
    }

    /** Whether the person works on lists of the office. */
    boolean drafts(String plan, String office, String user) {
        return people.worksAs(user, new Group(plan, office, Role.CHUYEN_VIEN))
                || people.worksAs(user, new Group(plan, office, Role.TRUONG_PHONG));
    }
}
