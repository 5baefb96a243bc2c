package vn.thidua.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.IssueDocuments;
import vn.thidua.plan.Coded;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/** What a guidance does: its draft is begun, and a superior's is recorded; its window opens, changes and is given a quota. */
@Service
@Transactional
public class Guidances {

    /** Working days for drafting and issuing where the plan gives no date; practice. */
    private static final int USUAL_DAYS = 10;

    /** In ids: a superior's guidance that the plan does not name. */
    private static final String UNNAMED = "cap-tren";

    private final WindowStore store;
    private final WindowChecks checks;
    private final GuidanceRights rights;
    private final SuperiorDocuments superiors;
    private final IssueDocuments documents;
    private final Documents papers;
    private final Plans plans;
    private final DueDates dueDates;
    private final Clock clock;
    private final WindowBook book;

    Guidances(
            WindowStore store,
            WindowChecks checks,
            GuidanceRights rights,
            SuperiorDocuments superiors,
            IssueDocuments documents,
            Documents papers,
            Plans plans,
            DueDates dueDates,
            Clock clock,
            WindowBook book) {
        this.store = store;
        this.checks = checks;
        this.rights = rights;
        this.superiors = superiors;
        this.documents = documents;
        this.papers = papers;
        this.plans = plans;
        this.dueDates = dueDates;
        this.clock = clock;
        this.book = book;
    }

    // ---- own guidance -----------------------------------------------------------------------------------------------

    /**
     * What somebody wants to draft.
     *
     * @param window id of the window that a further guidance changes; null for a new one
     * @param guidance id in the plan, with {@code occasion} and {@code period} for a new window
     */
    public record Wanted(String window, String guidance, String occasion, String period) {}

    /**
     * Begins the draft of an own guidance; the window opens, or changes, when it is dispatched.
     *
     * @return id of the window, which is the business key of the draft
     * @throws Refusal when the plan has no such guidance, the period is wrong, or a draft is on its way
     */
    public String draft(String planId, String user, Wanted wanted) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        if (wanted.window() != null) {
            WindowStore.Guided before = store.guided(wanted.window())
                    .filter(guided -> guided.plan().equals(planId))
                    .orElseThrow(() -> new Refusal(
                            "Đợt này do hướng dẫn của cấp trên mở; hãy ghi hướng dẫn điều chỉnh của cấp trên."));
            begin(plan, own(plan, before.guidance()), before.window(), before.occasion(), before.period(), user);
            return before.window();
        }
        Guidance guidance = own(plan, wanted.guidance());
        Occasion occasion = occasion(guidance.occasions(), wanted.occasion());
        AwardPeriod period = OccasionPeriods.require(plan, occasion, wanted.period(), LocalDate.now(clock));
        String window = newId(planId, guidance.id(), occasion, period);
        if (store.find(window).isPresent()) {
            throw Refusal.of(
                    "Hướng dẫn khen thưởng (%s) đã ban hành; hãy soạn hướng dẫn điều chỉnh, gia hạn tại đợt đó.",
                    AwardWindow.label(occasion, period));
        }
        begin(plan, guidance, window, occasion, period, user);
        return window;
    }

    /** The programme asks for the guidance of an occasion; what was begun, issued or skipped already stays as it is. */
    void draftOnItsDay(Plan plan, Guidance guidance, Occasion occasion, AwardPeriod period) {
        String window = id(plan.id(), guidance.id(), occasion, period);
        if (store.guided(window).isEmpty()) {
            begin(plan, guidance, window, occasion, period, null);
        }
    }

    private void begin(
            Plan plan, Guidance guidance, String window, Occasion occasion, AwardPeriod period, String user) {
        Instant now = clock.instant();
        endAbandoned(plan, guidance, window);
        if (!store.beginDraft(
                new WindowStore.Guided(window, plan.id(), guidance.id(), occasion, period, true, user, now))) {
            throw new Refusal("Hướng dẫn này đang được soạn; hãy xử lý dự thảo trong danh sách Việc cần làm.");
        }
        SigningChain chain = plan.signing(guidance.document());
        LocalDate today = LocalDate.now(clock);
        documents.start(
                plan.id(),
                guidance.document(),
                window,
                chain.dependsOnOffice()
                        ? guidance.issuer()
                        : chain.step(Step.SOAN).orElseThrow().office(),
                period.code(),
                guidance.due()
                        .lastDay(period.to())
                        .filter(day -> !day.isBefore(today))
                        .map(VietnamTime::endOf)
                        .orElseGet(() -> dueDates.dueAfter(today, USUAL_DAYS)),
                now);
    }

    /** A draft whose dossier an administrator cancelled holds nobody up. */
    private void endAbandoned(Plan plan, Guidance guidance, String window) {
        store.guided(window).filter(guided -> isAbandoned(plan, guided)).ifPresent(guided -> {
            store.endDraft(window);
            papers.stop(window, guidance.document(), "Lượt xử lý đã bị hủy");
        });
    }

    /** Whether the draft is kept as being on its way, but nobody works on it any more. */
    boolean isAbandoned(Plan plan, WindowStore.Guided guided) {
        return guided.drafting()
                && ownGuidances(plan).stream()
                        .filter(each -> each.id().equals(guided.guidance()))
                        .noneMatch(each -> documents.underWay(plan.id(), each.document(), guided.window()));
    }

    /** The own guidance is dispatched: its window opens or changes with it. */
    void issued(WindowStore.Guided guided, Document document, TypedWindow typed, String actor) {
        Plan plan = plans.plan(guided.plan());
        store.endDraft(guided.window());
        book.put(
                guided.window(),
                plan,
                guided.guidance(),
                guided.occasion(),
                guided.period(),
                checks.rules(plan, guided.occasion(), guided.period()).check(typed),
                new AwardWindow.Basis(
                        document.id(),
                        null,
                        document.chain().type(),
                        document.reference().full(),
                        document.reference().dated(),
                        plan.office(document.chain().body()).name(),
                        document.reference().file()),
                actor,
                null);
    }

    void dropped(WindowStore.Guided guided) {
        store.endDraft(guided.window());
    }

    // ---- a superior's guidance --------------------------------------------------------------------------------------

    /**
     * The fields of a window that a superior's guidance opens or changes.
     *
     * @param document id in the register of superior documents
     * @param window id of the window that it changes, or null for a new one
     * @param occasion code, for a new window
     * @param note why it is recorded again; required when the document made a version of this window before
     */
    public record FromSuperior(
            UUID document, String window, String occasion, String period, TypedWindow fields, String note) {}

    /**
     * Makes a window of a superior's guidance that is registered.
     *
     * @throws Refusal naming the first thing that is wrong; nothing is kept then
     */
    public AwardWindow openFromSuperior(String planId, String user, FromSuperior typed) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        SuperiorDocument document = superior(
                planId,
                Effect.HUONG_DAN_KHEN_THUONG,
                typed.document(),
                "Chưa chọn hướng dẫn của cấp trên đã đăng ký; hãy đăng ký hướng dẫn ở mục Văn bản cấp trên rồi chọn.");
        String note = Texts.optional(typed.note(), "Lý do", Texts.COMMENT);
        if (typed.window() != null) {
            AwardWindow window = book.require(planId, typed.window());
            if (note == null
                    && store.versions(planId).stream()
                            .anyMatch(version -> version.window().equals(window.id())
                                    && document.id().equals(version.basis().superior()))) {
                throw Refusal.of(
                        "%s đã ghi cho đợt này; hãy nêu lý do ghi lại.",
                        basis(document).label());
            }
            return book.put(
                    window.id(),
                    plan,
                    window.guidance(),
                    window.occasion(),
                    window.period(),
                    checks.rules(plan, window.occasion(), window.period()).check(typed.fields()),
                    basis(document),
                    user,
                    note);
        }
        Occasion occasion = occasion(
                plan.guidance().stream()
                        .filter(guidance -> guidance.id().equals(document.reference()))
                        .findFirst()
                        .map(Guidance::occasions)
                        .orElse(List.of(Occasion.values())),
                typed.occasion());
        AwardPeriod period = OccasionPeriods.require(plan, occasion, typed.period(), LocalDate.now(clock));
        String id = newId(planId, Objects.requireNonNullElse(document.reference(), UNNAMED), occasion, period);
        if (store.find(id).isPresent()) {
            throw Refusal.of(
                    "Đợt nhận hồ sơ (%s) đã mở theo hướng dẫn này; hãy chọn đợt đó để ghi điều chỉnh, gia hạn.",
                    AwardWindow.label(occasion, period));
        }
        return book.put(
                id,
                plan,
                document.reference(),
                occasion,
                period,
                checks.rules(plan, occasion, period).check(typed.fields()),
                basis(document),
                user,
                note);
    }

    /**
     * The number that a superior's letter allocates.
     *
     * @param letter id in the register of superior documents
     * @param mergedForms and {@code quotas} replace those of the window
     */
    public record Allocated(String window, UUID letter, List<String> mergedForms, List<TypedWindow.Quota> quotas) {}

    /**
     * Records the quota of a window by the letter that allocates it.
     *
     * @throws Refusal when the letter is not registered or not about this window, or the window is closed
     */
    public AwardWindow allocate(String planId, String user, Allocated allocated) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        AwardWindow window = book.require(planId, allocated.window());
        book.requireOpen(window);
        SuperiorDocument letter = superior(
                planId,
                Effect.PHAN_BO_CHI_TIEU,
                allocated.letter(),
                "Chưa chọn văn bản phân bổ chỉ tiêu đã đăng ký; hãy đăng ký văn bản ở mục Văn bản cấp trên rồi chọn.");
        if (letter.reference() != null
                && window.fields().forms().stream()
                        .map(form -> form + "/" + window.occasion().code())
                        .noneMatch(letter.reference()::equals)) {
            throw Refusal.of(
                    "%s phân bổ chỉ tiêu cho dịp hoặc hình thức khác; hãy chọn văn bản của đợt này.",
                    basis(letter).label());
        }
        WindowFields fields = checks.rules(plan, window.occasion(), window.period())
                .check(window.fields().typed().with(allocated.mergedForms(), allocated.quotas()));
        return book.put(
                window.id(),
                plan,
                window.guidance(),
                window.occasion(),
                window.period(),
                fields,
                basis(letter),
                user,
                "Phân bổ chỉ tiêu khen thưởng.");
    }

    private SuperiorDocument superior(String plan, Effect effect, UUID id, String missing) {
        SuperiorDocument document = superiors.withEffect(plan, effect).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(missing));
        if (document.confidential()) {
            throw new Refusal(
                    "Văn bản mật chỉ ghi số và ngày nên không ghi nội dung lên hệ thống; hãy chọn văn bản khác.");
        }
        return document;
    }

    private static AwardWindow.Basis basis(SuperiorDocument document) {
        return new AwardWindow.Basis(
                null,
                document.id(),
                document.type(),
                document.number(),
                document.dated(),
                document.issuer(),
                document.file());
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static Guidance own(Plan plan, String id) {
        return ownGuidances(plan).stream()
                .filter(guidance -> guidance.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                "Kế hoạch không có hướng dẫn khen thưởng như vậy do cơ quan trong Kế hoạch ban hành; hãy chọn lại."));
    }

    /** The guidances that are drafted here. */
    static List<Guidance> ownGuidances(Plan plan) {
        return plan.guidance().stream()
                .filter(guidance -> guidance.from() == DecidedBy.OWN && guidance.document() != null)
                .toList();
    }

    /** Out of turn (đột xuất) is possible at any time, whatever the plan says about its guidances. */
    private static Occasion occasion(List<Occasion> allowed, String code) {
        Occasion occasion;
        try {
            occasion = Coded.of(Occasion.class, code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn dịp khen thưởng; hãy chọn một dịp.");
        }
        if (occasion != Occasion.DOT_XUAT && !allowed.contains(occasion)) {
            throw Refusal.of(
                    "Theo Kế hoạch, hướng dẫn này không dùng cho dịp %s; hãy chọn dịp khác.",
                    Texts.inSentence(occasion.label()));
        }
        return occasion;
    }

    /** Several windows out of turn may be about the same year. */
    private String newId(String plan, String guidance, Occasion occasion, AwardPeriod period) {
        String id = id(plan, guidance, occasion, period);
        return occasion == Occasion.DOT_XUAT ? id + "/" + (store.begunWith(plan, id + "/") + 1) : id;
    }

    private static String id(String plan, String guidance, Occasion occasion, AwardPeriod period) {
        return "%s/award-window/%s/%s/%s".formatted(plan, guidance, occasion.code(), period.code());
    }
}
