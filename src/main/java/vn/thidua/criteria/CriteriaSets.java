package vn.thidua.criteria;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
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
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** A set of criteria on its way: worked out, issued; and its further versions. In between: {@link CriteriaComments}. */
@Service
@Transactional
public class CriteriaSets {

    /** Before the set's id in the kind of the obligation. */
    public static final String KIND = "criteria-";

    /** Working days in which a version that nobody owes should be out (assumed: twice the usual time for comments). */
    private static final int FURTHER_VERSION_DAYS = 20;

    private final CriteriaStore store;
    private final CriteriaProcess process;
    private final Obligations obligations;
    private final Plans plans;
    private final People people;
    private final DueDates dueDates;
    private final Clock clock;
    private final SetKeepers keepers;

    CriteriaSets(
            CriteriaStore store,
            CriteriaProcess process,
            Obligations obligations,
            Plans plans,
            People people,
            DueDates dueDates,
            Clock clock,
            SetKeepers keepers) {
        this.store = store;
        this.process = process;
        this.obligations = obligations;
        this.plans = plans;
        this.people = people;
        this.dueDates = dueDates;
        this.clock = clock;
        this.keepers = keepers;
    }

    // ---- beginning ------------------------------------------------------------------------------------------------

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
                .filter(found -> SetKeepers.owners(plan, found).contains(office))
                .orElseThrow(NotFound::new);
        String keeper = keepers.keeper(plan, office, user)
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

    // ---- working out ----------------------------------------------------------------------------------------------

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

    // ---- end ------------------------------------------------------------------------------------------------------

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

    /** Tells the history of the obligation, where the plan demands the set. */
    void note(CriteriaVersion version, String user, String action, String words) {
        if (version.obligation() != null) {
            obligations.noted(version.obligation(), user, action, words);
        }
    }
}
