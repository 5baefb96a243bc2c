package vn.thidua.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.domain.CriteriaCheck;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/** Áp dụng tiêu chí của cấp trên: criteria in a document of a superior count here from a day on, without being issued again. */
@Service
@Transactional
public class Adoptions {

    private static final int TITLE = 300;

    private final CriteriaStore store;
    private final SetKeepers keepers;
    private final SuperiorDocuments superiors;
    private final Plans plans;
    private final Clock clock;

    Adoptions(CriteriaStore store, SetKeepers keepers, SuperiorDocuments superiors, Plans plans, Clock clock) {
        this.store = store;
        this.keepers = keepers;
        this.superiors = superiors;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What somebody adopts.
     *
     * @param document id in the register of superior documents
     * @param office who adopts: the consolidator, or an owner of a set
     * @param set id of the set for whose field they stand, or null
     * @param title the field; not needed with {@code set}
     * @param everybody whether they bind all offices, which only the consolidator decides; otherwise the adopter's field
     * @param inForceFrom first day on which they count
     * @param replaces id of an adopted version that these replace, or null
     * @param criteria typed off the document; empty when its file says them
     */
    public record Typed(
            UUID document,
            String office,
            String set,
            String title,
            boolean everybody,
            LocalDate inForceFrom,
            String replaces,
            List<CriteriaContent.Criterion> criteria) {}

    /**
     * Adopts.
     *
     * @throws Refusal naming the first thing that is wrong; nothing is kept then
     */
    public CriteriaVersion adopt(String planId, String user, Typed typed) {
        Plan plan = plans.plan(planId);
        if (!adopters(plan, user).contains(typed.office())) {
            throw new NotAllowed(
                    "Chỉ cơ quan tổng hợp và cơ quan xây dựng tiêu chí mới áp dụng tiêu chí của cấp trên; hãy đề nghị cơ quan tổng hợp.");
        }
        boolean consolidator = typed.office().equals(plan.consolidator());
        if (typed.everybody() && !consolidator) {
            throw new Refusal(
                    "Chỉ cơ quan tổng hợp mới áp dụng tiêu chí cho tất cả cơ quan, đơn vị; hãy chọn áp dụng trong lĩnh vực của đơn vị.");
        }
        SuperiorDocument document = superiors.withEffect(planId, Effect.TIEU_CHI).stream()
                .filter(each -> each.id().equals(typed.document()))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                "Chưa chọn văn bản cấp trên có tác dụng “Tiêu chí áp dụng”; hãy đăng ký văn bản đó ở trang Văn bản cấp trên rồi chọn."));
        if (typed.inForceFrom() == null) {
            throw new Refusal("Chưa nhập ngày áp dụng; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (typed.inForceFrom().isBefore(document.dated())) {
            throw Refusal.of(
                    "Ngày áp dụng %s ở trước ngày của văn bản cấp trên (%s); hãy chọn từ ngày đó.",
                    VietnamTime.format(typed.inForceFrom()), VietnamTime.format(document.dated()));
        }
        CriteriaContent content = content(plan, typed);
        if (content.criteria().isEmpty() && document.file() == null) {
            throw new Refusal(
                    "Văn bản cấp trên không có tệp nên phải nhập tiêu chí; hãy nhập các tiêu chí áp dụng rồi gửi lại.");
        }
        CriteriaVersion version = version(plan, user, typed, document, content);
        if (!store.insert(version)) {
            throw new Refusal("Tiêu chí này vừa được người khác thay thế; hãy tải lại trang để xem.");
        }
        return version;
    }

    /**
     * Thôi áp dụng: adopted criteria do not count any more from a day on. What counted before stays to be asked for.
     *
     * @param on first day on which they do not count
     * @throws NotFound when there are none with this id in the plan
     * @throws Refusal naming the first thing that is wrong
     */
    public CriteriaVersion end(String planId, String user, String id, LocalDate on, String reason) {
        Plan plan = plans.plan(planId);
        CriteriaVersion version = store.find(id)
                .filter(found -> found.plan().equals(planId) && found.adopted())
                .orElseThrow(NotFound::new);
        if (!speaksForAdopter(plan, version, user)) {
            throw new NotAllowed(
                    "Chỉ cơ quan, đơn vị đã áp dụng mới thôi áp dụng tiêu chí của cấp trên; hãy đề nghị cơ quan, đơn vị đó.");
        }
        if (version.number() != store.lastNumber(planId, version.series())) {
            throw new Refusal(
                    "Tiêu chí này đã được thay thế; hãy tải lại trang và chọn tiêu chí đang áp dụng của đơn vị.");
        }
        requireEnd(version.issue(), on);
        String why = Texts.required(reason, "Lý do thôi áp dụng", Texts.COMMENT);
        if (!store.end(id, new CriteriaVersion.End(on, why, user, clock.instant()))) {
            throw new Refusal("Tiêu chí này vừa được người khác thôi áp dụng; hãy tải lại trang để xem.");
        }
        return store.find(id).orElseThrow();
    }

    private static void requireEnd(CriteriaVersion.Issue issue, LocalDate on) {
        if (issue.end() != null) {
            throw Refusal.of(
                    "Tiêu chí theo văn bản số %s đã thôi áp dụng từ ngày %s; không cần làm lại.",
                    issue.number(), VietnamTime.format(issue.end().on()));
        }
        if (on == null) {
            throw new Refusal("Chưa nhập ngày thôi áp dụng; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (!on.isAfter(issue.inForceFrom())) {
            throw Refusal.of(
                    "Ngày thôi áp dụng %s phải ở sau ngày bắt đầu áp dụng (%s); hãy nhập lại ngày.",
                    VietnamTime.format(on), VietnamTime.format(issue.inForceFrom()));
        }
    }

    /** Of the office that adopted it, or of one that took over from it. */
    boolean speaksForAdopter(Plan plan, CriteriaVersion version, String user) {
        return SetKeepers.keepers(plan, version.office(), LocalDate.now(clock)).stream()
                .anyMatch(office -> keepers.speaksFor(plan.id(), office, user));
    }

    private CriteriaContent content(Plan plan, Typed typed) {
        if (typed.criteria() == null || typed.criteria().isEmpty()) {
            return CriteriaContent.NOTHING;
        }
        return new CriteriaCheck(plan, LocalDate.now(clock))
                .check(new CriteriaContent(null, false, typed.criteria(), List.of(), List.of()));
    }

    private CriteriaVersion version(
            Plan plan, String user, Typed typed, SuperiorDocument document, CriteriaContent content) {
        Optional<CriteriaSet> set = Optional.ofNullable(typed.set())
                .filter(id -> !id.isBlank())
                .map(id -> plan.criteria()
                        .set(id)
                        .orElseThrow(() ->
                                new Refusal("Bộ tiêu chí không có trong Kế hoạch; hãy tải lại trang và chọn lại.")));
        String series = Optional.ofNullable(typed.replaces())
                .filter(id -> !id.isBlank())
                .map(id -> replaced(plan, typed.office(), id).series())
                .orElseGet(() -> fresh(plan, typed.office(), document));
        int number = store.lastNumber(plan.id(), series) + 1;
        return new CriteriaVersion(
                "%s/criteria/%s/%d".formatted(plan.id(), series, number),
                plan.id(),
                series,
                number,
                set.map(CriteriaSet::id).orElse(null),
                typed.office(),
                String.valueOf(typed.inForceFrom().getYear()),
                null,
                set.map(CriteriaSet::domain)
                        .orElseGet(() -> Texts.required(typed.title(), "Lĩnh vực, nội dung tiêu chí", TITLE)),
                Stage.BAN_HANH,
                null,
                user,
                clock.instant(),
                content,
                List.of(user),
                null,
                new CriteriaVersion.Issue(
                        null,
                        document.id(),
                        document.number(),
                        document.dated(),
                        typed.everybody() ? everybody(plan) : List.of(),
                        typed.inForceFrom(),
                        clock.instant()));
    }

    /** All offices that the plan knows inside: its sets, and who is in none. */
    private static List<String> everybody(Plan plan) {
        return java.util.stream.Stream.concat(
                        plan.officeSets().stream().map(each -> each.id()),
                        plan.offices().stream()
                                .filter(office ->
                                        office.sets().isEmpty() && office.kind() != vn.thidua.plan.OfficeKind.NGOAI)
                                .map(Office::id))
                .toList();
    }

    private CriteriaVersion replaced(Plan plan, String office, String id) {
        return store.find(id)
                .filter(version -> version.adopted()
                        && version.plan().equals(plan.id())
                        && version.office().equals(office))
                .orElseThrow(() -> new Refusal(
                        "Tiêu chí được thay thế không phải của đơn vị đã áp dụng; hãy tải lại trang và chọn lại."));
    }

    /** The same document counts once for an office. */
    private String fresh(Plan plan, String office, SuperiorDocument document) {
        String series = CriteriaVersion.ADOPTED + document.id() + "/" + office;
        if (store.lastNumber(plan.id(), series) > 0) {
            throw Refusal.of(
                    "Tiêu chí theo văn bản số %s đã được đơn vị áp dụng; muốn sửa, hãy chọn thay thế tiêu chí đó.",
                    document.number());
        }
        return series;
    }

    /** The offices for which the person may adopt: the consolidator and every owner of a set that exists today. */
    @Transactional(readOnly = true)
    public List<String> adopters(Plan plan, String user) {
        LocalDate today = LocalDate.now(clock);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(plan.consolidator()),
                        plan.criteria() == null
                                ? java.util.stream.Stream.empty()
                                : plan.criteria().sets().stream()
                                        .flatMap(set -> SetKeepers.owners(plan, set).stream())
                                        .flatMap(owner -> SetKeepers.keepers(plan, owner, today).stream()))
                .distinct()
                .filter(office -> keepers.speaksFor(plan.id(), office, user))
                .toList();
    }
}
