package vn.thidua.nomination;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.guidance.AwardPeriod;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.register.PersonRank;

/**
 * Hồ sơ đề nghị as the proposing office writes it: begun, saved as one types, thrown away. What is typed is bounded here and no
 * more; whether it may be sent is the question of {@link NominationChecks}, answered as often as one likes.
 */
@Service
@Transactional
public class NominationDrafts {

    /** More is not begun at once. */
    static final int MOST_ROWS = 2_000;

    /** Statuses in which the proposing office may write: a dossier sent back for a supplement keeps its nominee and form. */
    static final Set<NominationStatus> WRITTEN = Set.of(NominationStatus.DU_THAO, NominationStatus.BO_SUNG);

    private final NominationStore nominations;
    private final NominationDraftStore drafts;
    private final NominationRights rights;
    private final AwardNumbers numbers;
    private final Hands hands;
    private final DraftRules rules;
    private final AwardWindows windows;
    private final Nominees nominees;
    private final Attachments attachments;
    private final Plans plans;
    private final ObjectMapper json;
    private final Clock clock;

    NominationDrafts(
            NominationStore nominations,
            NominationDraftStore drafts,
            NominationRights rights,
            AwardNumbers numbers,
            Hands hands,
            DraftRules rules,
            AwardWindows windows,
            Nominees nominees,
            Attachments attachments,
            Plans plans,
            ObjectMapper json,
            Clock clock) {
        this.nominations = nominations;
        this.drafts = drafts;
        this.rights = rights;
        this.numbers = numbers;
        this.hands = hands;
        this.rules = rules;
        this.windows = windows;
        this.nominees = nominees;
        this.attachments = attachments;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Who is nominated.
     *
     * @param nominee a known identity, or null for a new one of which the rest is said
     * @param kind code of a {@link NomineeKind}
     * @param rank code of a {@link PersonRank}, or null
     * @param office the office of the plan that it is or works in, or null
     */
    public record Who(
            UUID nominee,
            String kind,
            String name,
            String unit,
            String position,
            String rank,
            Integer bornIn,
            String office) {}

    /**
     * What is begun.
     *
     * @param proposer id of the proposing office
     * @param onBehalfOf office without accounts for which it proposes, or null
     * @param form id of an award form of the plan
     * @param grade hạng, or null
     */
    public record Begin(String window, String proposer, String onBehalfOf, String form, String grade, Who who) {}

    /**
     * What is written.
     *
     * @param revision the one that was read
     * @param period {@code 2024} or {@code 2023-2025}
     * @param priorityGroup id of a priority group of the plan, or null
     */
    public record Written(
            int revision,
            String name,
            String rank,
            String form,
            String grade,
            String period,
            String priorityGroup,
            DossierContent content) {}

    public record Saved(int revision, Instant savedAt) {}

    /** @return id of the new draft */
    public String begin(String planId, String user, Begin typed) {
        Plan plan = plans.plan(planId);
        AwardWindow window = window(plan, typed.window());
        Nominee nominee = nominee(plan, user, typed.who());
        var written = new DossierContent(
                nominee.unit(), nominee.position(), nominee.bornIn(), null, null, null, null, null, null, null, null);
        var row = new Row(nominee, typed.onBehalfOf(), typed.form(), typed.grade(), window.period(), null, written);
        return begin(plan, user, window, typed.proposer(), List.of(row)).get(0);
    }

    /** One nominee with all that is written about it. */
    record Row(
            Nominee nominee,
            String onBehalfOf,
            String form,
            String grade,
            AwardPeriod period,
            String priorityGroup,
            DossierContent content) {}

    /** Begins many at once, in few statements. */
    List<String> begin(Plan plan, String user, AwardWindow window, String proposer, List<Row> rows) {
        Office office = rights.requireWriter(plan, user, proposer);
        rules.requireReceiving(plan, window, office.id());
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        int first = numbers.take(plan.id(), Nomination.KIND, today.getYear(), rows.size());
        var begun = new ArrayList<Nomination>();
        for (Row row : rows) {
            begun.add(new Nomination(
                    AwardNumbers.id(plan.id(), Nomination.KIND, today.getYear(), first + begun.size(), office.id()),
                    plan.id(),
                    row.nominee().id(),
                    row.nominee().name(),
                    row.nominee().kind(),
                    row.nominee().rank() == null ? null : row.nominee().rank().code(),
                    window.id(),
                    window.version(),
                    DraftRules.form(plan, row.form()).id(),
                    DraftRules.grade(plan, row.form(), row.grade()),
                    DraftRules.priorityGroup(plan, row.priorityGroup()),
                    office.id(),
                    rules.onBehalfOf(plan, office, row.onBehalfOf()),
                    row.period().firstDay(),
                    LocalDate.of(row.period().to(), 12, 31),
                    json.valueToTree(row.content()),
                    NominationStatus.DU_THAO,
                    null,
                    null,
                    0,
                    office.id(),
                    null,
                    null,
                    now,
                    null,
                    null,
                    null,
                    now,
                    user,
                    null));
        }
        List<String> ids = begun.stream().map(Nomination::id).toList();
        nominations.insert(begun);
        drafts.begin(ids, user, now);
        hands.note(ids, user, Deed.SOAN);
        return ids;
    }

    private Nominee nominee(Plan plan, String user, Who who) {
        if (who == null) {
            throw new Refusal("Chưa nhập đối tượng đề nghị khen thưởng; hãy chọn hoặc nhập đối tượng.");
        }
        if (who.nominee() != null) {
            return Optional.ofNullable(nominees.living(List.of(who.nominee())).get(who.nominee()))
                    .filter(known -> known.plan().equals(plan.id()))
                    .orElseThrow(NotFound::new);
        }
        return nominees.register(
                plan.id(),
                new Particulars(
                        DraftRules.code(NomineeKind.class, who.kind(), "Loại đối tượng"),
                        Texts.optional(who.name(), "Tên đối tượng", Particulars.NAME),
                        who.unit(),
                        who.position(),
                        DraftRules.code(PersonRank.class, who.rank(), "Nhóm chức danh"),
                        who.bornIn(),
                        who.office(),
                        null),
                user);
    }

    /**
     * Saves what is written, as often as one types.
     *
     * @throws Conflict when a colleague saved in between, or it is no draft any more
     */
    public Saved save(String planId, String user, String id, Written written) {
        Plan plan = plans.plan(planId);
        Nomination before = rights.writable(plan, user, id);
        if (!WRITTEN.contains(before.status())) {
            throw gone(before);
        }
        Instant now = clock.instant();
        if (!drafts.advance(id, written.revision(), user, now)) {
            throw new Conflict(
                    "Đồng nghiệp vừa lưu hồ sơ này; hãy tải lại hồ sơ, xem nội dung mới rồi nhập lại phần của bạn.");
        }
        Nomination after = rules.written(plan, window(plan, before.window()), before, written);
        attachments.claim(id, contentOf(after).files(), user, id);
        if (!drafts.write(after)) {
            throw gone(before);
        }
        hands.note(List.of(id), user, Deed.SOAN);
        return new Saved(written.revision() + 1, now);
    }

    /** Takes a file that the next {@link #save} names among the papers. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment stage(String planId, String user, String id, String name, InputStream content) {
        Nomination nomination = rights.writable(plans.plan(planId), user, id);
        if (!WRITTEN.contains(nomination.status())) {
            throw gone(nomination);
        }
        return attachments.stage(planId, id, user, name, content);
    }

    /** Throws a draft away; what was sent is withdrawn instead. */
    public void delete(String planId, String user, String id) {
        Nomination draft = rights.writable(plans.plan(planId), user, id);
        if (!drafts.delete(id)) {
            throw gone(draft);
        }
    }

    /** Xét bổ sung: a leader lets an office propose after the closing day. */
    public void admitLate(String planId, String user, String windowId, String office, String reason) {
        Plan plan = plans.plan(planId);
        rules.admitLate(plan, user, window(plan, windowId), office, reason);
    }

    private AwardWindow window(Plan plan, String id) {
        return windows.find(id == null ? "" : id)
                .filter(window -> window.plan().equals(plan.id()))
                .orElseThrow(() ->
                        new Refusal("Chưa chọn đợt nhận hồ sơ; hãy chọn một đợt mà hướng dẫn khen thưởng đã mở."));
    }

    private DossierContent contentOf(Nomination nomination) {
        return json.convertValue(nomination.content(), DossierContent.class);
    }

    private static Conflict gone(Nomination nomination) {
        return new Conflict(
                "Hồ sơ đề nghị khen thưởng của %s đã vào đợt trình hoặc đã gửi nên không sửa, xóa được ở đây; hãy tải lại danh sách."
                        .formatted(nomination.name()));
    }
}
