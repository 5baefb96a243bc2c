package vn.thidua.nomination;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaInForce;
import vn.thidua.guidance.AwardPeriod;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.domain.CommendationType;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.nomination.domain.DossierContent.Achievement;
import vn.thidua.nomination.domain.DossierContent.Initiative;
import vn.thidua.nomination.domain.DossierContent.Paper;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.Particulars;
import vn.thidua.register.PersonRank;

/** What a draft may say at all: bounds, words of the plan, and a window that receives. */
@Component
class DraftRules {

    static final int ACHIEVEMENT = 20_000;
    private static final int RESULT = 4_000;
    private static final int CRITERION = 2_000;
    private static final int INITIATIVE = 500;
    private static final int RECOGNITION = 200;
    private static final int MOST_LINES = 50;
    private static final int MOST_PAPERS = 40;

    private final NominationDraftStore drafts;
    private final NominationRights rights;
    private final CriteriaInForce criteria;
    private final ObjectMapper json;
    private final Clock clock;

    DraftRules(
            NominationDraftStore drafts,
            NominationRights rights,
            CriteriaInForce criteria,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.rights = rights;
        this.criteria = criteria;
        this.json = json;
        this.clock = clock;
    }

    // ---- the window -------------------------------------------------------------------------------------------------

    /** Whether the office may propose today: the window is open, or a leader admitted the office after its day. */
    boolean receives(AwardWindow window, String office) {
        return window.isOpenOn(LocalDate.now(clock))
                || drafts.late(List.of(window.id())).stream()
                        .anyMatch(late -> late.office().equals(office));
    }

    /** @throws Refusal when the office may not propose today */
    void requireReceiving(Plan plan, AwardWindow window, String office) {
        if (!receives(window, office)) {
            throw Refusal.of(
                    "Đợt nhận hồ sơ (%s) đã kết thúc ngày %s; nếu được lãnh đạo %s cho xét bổ sung thì mới lập thêm hồ sơ.",
                    window.label(),
                    VietnamTime.format(lastDay(window)),
                    plan.office(window.fields().receiver()).name());
        }
    }

    private static LocalDate lastDay(AwardWindow window) {
        return window.closing() == null
                ? window.fields().closesOn()
                : VietnamTime.dateOf(window.closing().at());
    }

    void admitLate(Plan plan, String user, AwardWindow window, String office, String reason) {
        if (!rights.admitsLate(plan, window, user)) {
            throw new NotAllowed("Chỉ lãnh đạo %s hoặc lãnh đạo %s mới cho xét bổ sung sau thời hạn nhận hồ sơ."
                    .formatted(
                            plan.office(window.fields().receiver()).name(),
                            plan.office(plan.issuer()).name()));
        }
        Office admitted = plan.findOffice(office == null ? "" : office)
                .filter(each -> each.hasAccounts() && each.existsOn(LocalDate.now(clock)))
                .orElseThrow(() -> new Refusal("Chưa chọn đơn vị được xét bổ sung; hãy chọn một đơn vị."));
        if (window.isOpenOn(LocalDate.now(clock))) {
            throw Refusal.of("Đợt nhận hồ sơ (%s) đang mở nên không cần xét bổ sung.", window.label());
        }
        String why = Texts.required(reason, "Lý do xét bổ sung", Texts.COMMENT);
        if (!drafts.admit(new NominationDraftStore.Late(window.id(), admitted.id(), why, user, clock.instant()))) {
            throw Refusal.of("%s đã được xét bổ sung trong đợt này; không cần ghi lại.", admitted.name());
        }
    }

    // ---- words of the plan ------------------------------------------------------------------------------------------

    static AwardForm form(Plan plan, String id) {
        return plan.awardForms().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("Chưa chọn hình thức khen thưởng; hãy chọn một hình thức."));
    }

    /** The grade as kept; null for a form without grades. */
    static String grade(Plan plan, String formId, String typed) {
        boolean graded = Grade.has(form(plan, formId));
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!graded) {
            throw new Refusal("Hình thức khen thưởng này không phân hạng; hãy bỏ trống mục hạng.");
        }
        return code(Grade.class, typed, "Hạng").code();
    }

    static String priorityGroup(Plan plan, String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return plan.priorityGroups().stream()
                .map(PriorityGroup::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal("Nhóm ưu tiên không thuộc Kế hoạch; hãy tải lại trang và chọn lại."));
    }

    /** An office without accounts proposes through the office that enters for it. */
    String onBehalfOf(Plan plan, Office proposer, String id) {
        if (id == null || id.isBlank() || id.equals(proposer.id())) {
            return null;
        }
        Office behalf = plan.findOffice(id)
                .filter(each -> !each.hasAccounts())
                .orElseThrow(() -> new Refusal(
                        "Chỉ đề nghị thay cho đơn vị không có tài khoản trong hệ thống; hãy chọn lại đơn vị."));
        String enterer = plan.enterer(behalf, LocalDate.now(clock));
        if (!proposer.id().equals(enterer)) {
            throw Refusal.of(
                    "Hồ sơ của %s do %s lập thay; hãy chọn lại đơn vị.",
                    behalf.name(), plan.office(enterer).name());
        }
        return behalf.id();
    }

    /** The value with this code; null for nothing. */
    static <E extends Enum<E> & Coded> E code(Class<E> type, String code, String label) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return Coded.of(type, code);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("Mục “%s” không có giá trị “%s”; hãy chọn lại trong danh sách.", label, shortened(code));
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    // ---- what is written --------------------------------------------------------------------------------------------

    /** The nomination as it is to be kept; one that came back for a supplement keeps its nominee, form and period. */
    Nomination written(Plan plan, AwardWindow window, Nomination before, NominationDrafts.Written typed) {
        DossierContent kept = json.convertValue(before.content(), DossierContent.class);
        DossierContent content =
                content(plan, before, kept, typed.content() == null ? DossierContent.NOTHING : typed.content());
        boolean draft = before.status() == NominationStatus.DU_THAO;
        AwardPeriod period =
                draft && typed.period() != null && !typed.period().isBlank() ? AwardPeriod.parse(typed.period()) : null;
        PersonRank rank = code(PersonRank.class, typed.rank(), "Nhóm chức danh");
        return new Nomination(
                before.id(),
                before.plan(),
                before.nominee(),
                draft ? Texts.required(typed.name(), "Tên đối tượng", Particulars.NAME) : before.name(),
                before.kind(),
                draft ? rank == null ? null : rank.code() : before.rank(),
                before.window(),
                draft ? window.version() : before.windowVersion(),
                draft ? form(plan, typed.form()).id() : before.form(),
                draft ? grade(plan, typed.form(), typed.grade()) : before.grade(),
                draft ? priorityGroup(plan, typed.priorityGroup()) : before.priorityGroup(),
                before.proposer(),
                before.onBehalfOf(),
                period == null ? before.from() : period.firstDay(),
                period == null ? before.to() : LocalDate.of(period.to(), 12, 31),
                json.valueToTree(content),
                before.status(),
                before.path(),
                before.receivedOn(),
                before.levelNo(),
                before.office(),
                before.batch(),
                before.dossier(),
                before.since(),
                before.heldFrom(),
                before.lookAgainOn(),
                before.reason(),
                before.createdAt(),
                before.createdBy(),
                before.endedAt());
    }

    private DossierContent content(Plan plan, Nomination nomination, DossierContent kept, DossierContent typed) {
        most(typed.achievements().size(), MOST_LINES, "tiêu chí");
        most(typed.initiatives().size(), MOST_LINES, "sáng kiến");
        most(typed.papers().size(), MOST_PAPERS, "tệp");
        CommendationType type = code(CommendationType.class, typed.type(), "Loại hình khen thưởng");
        return new DossierContent(
                Texts.optional(typed.unit(), "Đơn vị, địa chỉ", Particulars.UNIT),
                Texts.optional(typed.position(), "Chức vụ", Particulars.POSITION),
                typed.bornIn(),
                type == null ? null : type.code(),
                Texts.optional(typed.achievement(), "Tóm tắt thành tích", ACHIEVEMENT),
                achievements(plan, nomination, kept, typed),
                typed.initiatives().stream().map(DraftRules::initiative).toList(),
                typed.compliant(),
                Texts.optional(typed.sanctions(), "Kỷ luật, vi phạm", Texts.COMMENT),
                Texts.optional(typed.reason(), "Lý do đề nghị", Texts.COMMENT),
                typed.papers().stream().map(DraftRules::paper).toList());
    }

    /** Criteria in force keep their words; one that was chosen before stays though it was replaced since. */
    private List<Achievement> achievements(
            Plan plan, Nomination nomination, DossierContent kept, DossierContent typed) {
        if (typed.achievements().isEmpty()) {
            return List.of();
        }
        var words = new HashMap<String, String>();
        kept.achievements().forEach(each -> words.put(each.criterion(), each.text()));
        words.putAll(criteria(plan, nomination));
        var lines = new ArrayList<Achievement>();
        for (Achievement line : typed.achievements()) {
            String criterion = Texts.optional(line.criterion(), "Tiêu chí", RECOGNITION);
            if (criterion != null && !words.containsKey(criterion)) {
                throw new Refusal("Có tiêu chí không còn hiệu lực; hãy tải lại trang và chọn lại tiêu chí.");
            }
            lines.add(new Achievement(
                    criterion,
                    criterion == null ? Texts.optional(line.text(), "Tiêu chí", CRITERION) : words.get(criterion),
                    Texts.optional(line.result(), "Kết quả thực hiện tiêu chí", RESULT)));
        }
        return lines;
    }

    /** What the nominee is measured by today, or was on the last day of the period: id and words. */
    Map<String, String> criteria(Plan plan, Nomination nomination) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = nomination.to().isBefore(today) ? nomination.to() : today;
        var found = new LinkedHashMap<String, String>();
        CriteriaInForce.InForce inForce =
                criteria.measuring(plan.id(), nomination.kind(), nomination.proposedBy(), day);
        inForce.general().forEach(each -> found.put(each.id(), each.text()));
        inForce.sets()
                .forEach(set ->
                        set.criteria().forEach(each -> found.put(set.version() + "#" + each.id(), each.text())));
        return found;
    }

    private static Initiative initiative(Initiative typed) {
        return new Initiative(
                Texts.required(typed.name(), "Tên sáng kiến", INITIATIVE),
                Texts.optional(typed.recognition(), "Số công nhận sáng kiến", RECOGNITION),
                typed.recognisedOn());
    }

    private static Paper paper(Paper typed) {
        if (typed.file() == null) {
            throw new Refusal("Có thành phần hồ sơ chưa có tệp; hãy tải tệp lên hoặc bỏ dòng đó.");
        }
        return new Paper(Texts.required(typed.item(), "Thành phần hồ sơ", INITIATIVE), typed.file());
    }

    private static void most(int given, int most, String what) {
        if (given > most) {
            throw Refusal.of("Một hồ sơ có nhiều nhất %d %s; hãy bớt rồi lưu lại.", most, what);
        }
    }
}
