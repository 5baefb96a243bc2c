package vn.thidua.criteria;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.criteria.CriteriaVersion.Remark;
import vn.thidua.criteria.domain.CriteriaCheck;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.document.Document;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** A set of criteria on its way: worked out, commented on, taken in, issued; and its further versions. */
@Service
@Transactional
public class CriteriaSets {

    /** Before the set's id in the kind of the obligation. */
    public static final String KIND = "criteria-";

    /** Working days in which a version that nobody owes should be out (assumed: twice the usual time for comments). */
    private static final int FURTHER_VERSION_DAYS = 20;

    /** Who speaks for an office about its criteria. */
    private static final Set<Role> SPEAKERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final CriteriaStore store;
    private final CriteriaProcess process;
    private final Obligations obligations;
    private final Plans plans;
    private final People people;
    private final DueDates dueDates;
    private final Clock clock;

    CriteriaSets(
            CriteriaStore store,
            CriteriaProcess process,
            Obligations obligations,
            Plans plans,
            People people,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.process = process;
        this.obligations = obligations;
        this.plans = plans;
        this.people = people;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    // ---- beginning
    // ---------------------------------------------------------------------------------------------------

    /** The plan's set that an obligation of this kind is about. */
    public static Optional<CriteriaSet> setOf(Plan plan, String kind) {
        return kind.startsWith(KIND) && plan.criteria() != null
                ? plan.criteria().set(kind.substring(KIND.length()))
                : Optional.empty();
    }

    /** Begins the version by which the obligation is fulfilled. */
    public CriteriaVersion begin(Obligation obligation) {
        CriteriaSet set =
                setOf(plans.plan(obligation.plan()), obligation.kind()).orElseThrow();
        String series = CriteriaVersion.series(set.id(), obligation.office());
        CriteriaVersion version = begun(
                obligation.id(),
                obligation.plan(),
                set,
                series,
                obligation.office(),
                obligation.period(),
                obligation.id(),
                null,
                null);
        store.insert(version); // once: a repeated start finds it
        return version;
    }

    /**
     * The owner begins a further version, or one that the plan's date did not begin.
     *
     * @param office id of the office that works the set out
     * @param reason why; not needed for a first version
     * @throws Refusal when the set is being worked out, or nothing is said why
     */
    public CriteriaVersion startVersion(String planId, String setId, String office, String user, String reason) {
        Plan plan = plans.plan(planId);
        CriteriaSet set = Optional.ofNullable(plan.criteria())
                .flatMap(criteria -> criteria.set(setId))
                .filter(found -> owners(plan, found).contains(office))
                .orElseThrow(NotFound::new);
        String keeper = keeper(plan, office, user)
                .orElseThrow(
                        () -> new NotAllowed(
                                "Chỉ người của cơ quan xây dựng tiêu chí mới sửa đổi được bộ tiêu chí này; hãy đề nghị cơ quan đó."));
        String series = CriteriaVersion.series(setId, office);
        int last = store.lastNumber(planId, series);
        String given = store.newest(planId, series).isPresent()
                ? Texts.required(reason, "Lý do sửa đổi", Texts.COMMENT)
                : Texts.optional(reason, "Lý do", Texts.COMMENT);
        String period = String.valueOf(LocalDate.now(clock).getYear());
        String id = Obligation.id(Obligation.roundId(planId, KIND + setId, period), office) + "/" + (last + 1);
        CriteriaVersion version = begun(id, planId, set, series, keeper, period, null, given, user);
        if (store.isOpen(planId, series) || !store.insert(version)) {
            throw Refusal.of(
                    "Bộ tiêu chí “%s” đang được xây dựng hoặc sửa đổi; hãy hoàn thành dự thảo đó trước.", set.domain());
        }
        process.start(version, dueDates.dueAfter(LocalDate.now(clock), FURTHER_VERSION_DAYS));
        return version;
    }

    private CriteriaVersion begun(
            String id,
            String plan,
            CriteriaSet set,
            String series,
            String office,
            String period,
            String obligation,
            String reason,
            String user) {
        CriteriaContent start = store.newest(plan, series)
                .map(CriteriaVersion::content)
                .map(before -> new CriteriaContent(
                        null, before.weighted(), before.criteria(), List.of(), before.attachments()))
                .orElse(null);
        return new CriteriaVersion(
                id,
                plan,
                series,
                store.lastNumber(plan, series) + 1,
                set.id(),
                office,
                period,
                obligation,
                set.domain(),
                Stage.SOAN_THAO,
                reason,
                user,
                clock.instant(),
                start,
                List.of(),
                null,
                null);
    }

    /** Every office that the plan names as an owner of the set, also those that do not exist any more. */
    static Set<String> owners(Plan plan, CriteriaSet set) {
        var owners = new LinkedHashSet<String>();
        plan.offices().stream()
                .filter(office -> set.owners().contains(office.id())
                        || office.sets().stream().anyMatch(set.owners()::contains))
                .forEach(office -> owners.add(office.id()));
        return owners;
    }

    /** The office of the person that keeps the owner's set: the owner, or one of those that took over from it. */
    Optional<String> keeper(Plan plan, String owner, String user) {
        LocalDate today = LocalDate.now(clock);
        return keepers(plan, owner, today).stream()
                .filter(office -> speaksFor(plan.id(), office, user))
                .findFirst();
    }

    /** The owner while it exists, afterwards those that took over from it. */
    static List<String> keepers(Plan plan, String owner, LocalDate day) {
        Office office = plan.office(owner);
        if (office.existsOn(day)) {
            return List.of(owner);
        }
        return office.successors().stream()
                .map(Office.Successor::office)
                .filter(each -> plan.office(each).existsOn(day))
                .distinct()
                .toList();
    }

    /** Whether the person is a specialist, head of division or leader of the office. */
    boolean speaksFor(String plan, String office, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(
                        hat -> hat.plan().equals(plan) && hat.office().equals(office) && SPEAKERS.contains(hat.role()));
    }

    // ---- working out
    // -------------------------------------------------------------------------------------------------

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public CriteriaVersion get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No criteria " + id));
    }

    /** Who drafts the version: as the chain of its document says. */
    @Transactional(readOnly = true)
    public Group drafters(CriteriaVersion version) {
        Plan plan = plans.plan(version.plan());
        SigningStep step = plan.signing(document(version))
                .forOffice(plan.office(version.office()))
                .step(Step.SOAN)
                .orElseThrow();
        return new Group(plan.id(), step.office(), step.role());
    }

    /** The document by which the version is issued. */
    @Transactional(readOnly = true)
    public String document(CriteriaVersion version) {
        Plan plan = plans.plan(version.plan());
        return plan.criteria().documentOf(plan.criteria().set(version.set()).orElseThrow());
    }

    /** Somebody typed in the form of the draft, long before anybody sends it. */
    public void wrote(String id, String person) {
        store.wrote(id, person);
    }

    /**
     * The draft is done: it goes out for comments, or straight to the document where the consolidator itself works it out.
     *
     * @return until when comments are awaited; empty when nobody is asked
     */
    public Optional<Instant> workedOut(String id, String user, CriteriaContent typed) {
        CriteriaVersion version = get(id);
        requireDrafter(version, user);
        Plan plan = plans.plan(version.plan());
        CriteriaContent checked = new CriteriaCheck(plan, LocalDate.now(clock)).check(typed);
        CriteriaContent kept = new CriteriaContent(
                checked.inForceFrom(),
                checked.weighted(),
                checked.criteria(),
                List.of(),
                version.content() == null ? List.of() : version.content().attachments());
        boolean commented = commentedByOthers(version);
        store.workedOut(id, kept, commented ? Stage.GOP_Y : Stage.HOAN_THIEN);
        store.wrote(id, user);
        if (!commented) {
            return Optional.empty();
        }
        Instant until = dueDates.dueAfter(LocalDate.now(clock), plan.criteria().commentDays());
        store.sentOut(id, plan.consolidator(), until);
        note(
                version,
                user,
                "Gửi lấy ý kiến góp ý tiêu chí",
                "%s, đến hết ngày %s"
                        .formatted(
                                plan.office(plan.consolidator()).name(),
                                VietnamTime.format(VietnamTime.dateOf(until))));
        return Optional.of(until);
    }

    /** Whether the draft goes to the consolidator: not when it drafts itself, or nobody there works here. */
    @Transactional(readOnly = true)
    public boolean commentedByOthers(CriteriaVersion version) {
        Plan plan = plans.plan(version.plan());
        Office consolidator = plan.office(plan.consolidator());
        return consolidator.hasAccounts()
                && consolidator.existsOn(LocalDate.now(clock))
                && !consolidator.id().equals(version.office())
                && !consolidator.id().equals(drafters(version).office());
    }

    /**
     * The owner gives up a further version; what is in force stays.
     *
     * @throws Refusal when the plan demands the set, or nothing is said why
     */
    public void drop(String id, String user, String reason) {
        CriteriaVersion version = get(id);
        requireDrafter(version, user);
        if (version.obligation() != null) {
            throw new Refusal(
                    "Kế hoạch giao xây dựng bộ tiêu chí này nên không thôi được; nếu không phải thực hiện, hãy đề nghị cơ quan tổng hợp xác nhận.");
        }
        Texts.required(reason, "Lý do thôi sửa đổi", Texts.COMMENT);
        store.stage(id, Stage.THOI);
    }

    private void requireDrafter(CriteriaVersion version, String user) {
        if (people.worker(user, drafters(version)).isEmpty()) {
            throw new Refusal(
                    "Bạn không được giao xây dựng bộ tiêu chí này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
    }

    // ---- comments
    // ----------------------------------------------------------------------------------------------------

    /**
     * The consolidator answers.
     *
     * @param remarks about single criteria; those without words are left out
     * @param general about the whole, or null
     */
    public void comment(String id, String user, boolean agreed, Collection<Remark> remarks, String general) {
        CriteriaVersion version = get(id);
        Plan plan = plans.plan(version.plan());
        if (people.worker(user, commenters(plan)).isEmpty()) {
            throw new Refusal(
                    "Bạn không được giao góp ý bộ tiêu chí này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        List<String> known = version.content().criteria().stream()
                .map(CriteriaContent.Criterion::id)
                .toList();
        var given = new ArrayList<Remark>();
        for (Remark remark : remarks) {
            if (!known.contains(remark.criterion())) {
                throw new Refusal("Có góp ý cho tiêu chí không thuộc dự thảo; hãy tải lại trang và gửi lại.");
            }
            String text = Texts.optional(
                    remark.text(), "Góp ý tiêu chí số " + (known.indexOf(remark.criterion()) + 1), Texts.COMMENT);
            if (text != null) {
                given.add(new Remark(given.size() + 1, remark.criterion(), text));
            }
        }
        String whole = Texts.optional(general, "Ý kiến chung", Texts.COMMENT);
        if (whole != null) {
            given.add(new Remark(given.size() + 1, null, whole));
        }
        if (agreed && !given.isEmpty()) {
            throw new Refusal("Đã chọn thống nhất nhưng vẫn có góp ý; hãy chọn “Có ý kiến góp ý” hoặc bỏ các góp ý.");
        }
        if (!agreed && given.isEmpty()) {
            throw new Refusal("Chưa nhập góp ý nào; hãy góp ý ít nhất một tiêu chí, hoặc chọn thống nhất.");
        }
        store.commented(id, user, clock.instant(), agreed);
        given.forEach(remark -> store.remark(id, remark));
        note(
                version,
                user,
                agreed ? "Thống nhất với dự thảo tiêu chí" : "Góp ý dự thảo tiêu chí",
                agreed ? null : "%d ý kiến".formatted(given.size()));
    }

    /** Who comments on drafts of the plan. */
    public static Group commenters(Plan plan) {
        return new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN);
    }

    /** The time for comments is over, with an answer or without. */
    public void commentClosed(String id) {
        CriteriaVersion version = get(id);
        store.stage(id, Stage.HOAN_THIEN);
        if (version.comment().at() == null) {
            note(version, null, "Hết thời gian góp ý (coi như thống nhất)", null);
        }
    }

    /** What was said about the draft. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(String id) {
        return store.remarks(id);
    }

    // ---- end
    // ---------------------------------------------------------------------------------------------------------

    /** The document is out: the version counts from its day on, or later where it says so, and replaces the one before. */
    void issued(Document document, CriteriaContent content) {
        CriteriaVersion version = get(document.subject());
        CriteriaSet set =
                plans.plan(version.plan()).criteria().set(version.set()).orElseThrow();
        LocalDate dated = document.reference().dated();
        LocalDate from =
                content.inForceFrom() == null || content.inForceFrom().isBefore(dated) ? dated : content.inForceFrom();
        store.issued(
                version.id(),
                content,
                new CriteriaVersion.Issue(
                        document.id(),
                        null,
                        document.reference().full(),
                        dated,
                        set.appliesTo(),
                        from,
                        clock.instant()));
    }

    /** The process is through: an obligation that was fulfilled is done. */
    public void finished(String id) {
        CriteriaVersion version = get(id);
        if (version.stage() == Stage.BAN_HANH && version.obligation() != null) {
            obligations.done(version.obligation());
        }
    }

    /** The obligation was settled otherwise: nobody works on the version any more. */
    public void stopped(String id) {
        store.find(id).filter(version -> version.stage().open()).ifPresent(version -> store.stage(id, Stage.THOI));
    }

    private void note(CriteriaVersion version, String user, String action, String words) {
        if (version.obligation() != null) {
            obligations.noted(version.obligation(), user, action, words);
        }
    }
}
