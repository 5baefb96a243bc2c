package vn.thidua.issuance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.IfDayOff;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningChain;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * What a plan's issuer issues and the offices below follow: the plan itself, its slice for a year, an amended plan, the plan of
 * a phase, a guidance. Opening one gives its issuer the obligation; everything below is opened when its document is issued.
 */
@Service
@Transactional
public class Issuances {

    private final IssuanceStore store;
    private final IssuanceProcess process;
    private final Obligations obligations;
    private final Plans plans;
    private final DueDates dueDates;
    private final Clock clock;

    Issuances(
            IssuanceStore store,
            IssuanceProcess process,
            Obligations obligations,
            Plans plans,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.process = process;
        this.obligations = obligations;
        this.plans = plans;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * What is to be issued.
     *
     * @param base id of the phase for a phase's plan, a year for everything else; null: this year
     * @param document key in {@code signing.<document>}; null: that of the plan itself
     * @param ownPlans whether the plan's owners below issue a plan of their own; otherwise everybody only takes note
     * @param due last day for the issuer, null for no date
     * @param belowDue last day for the offices below; null: what the plan says for the plan itself, otherwise no date
     */
    public record Wanted(
            IssuanceKind kind, String base, String document, boolean ownPlans, LocalDate due, LocalDate belowDue) {}

    /**
     * Opens it and starts the issuer's work.
     *
     * @param by person, null for the system
     * @throws Refusal when the plan does not allow it; nothing is opened then
     */
    public Issuance start(String planId, Wanted wanted, String by) {
        Issuance issuance = open(planId, wanted, by);
        process.startNext(issuance.id());
        return issuance;
    }

    /**
     * Opens the plan itself for the programme, which then starts the round's obligations; what is open stays as it is.
     *
     * @return id of the round
     */
    public String openPlan(Plan plan) {
        String base = String.valueOf(firstYear(plan));
        String id = Obligation.roundId(plan.id(), Issuance.PLAN, base);
        if (store.find(id).isEmpty()) {
            open(plan.id(), new Wanted(IssuanceKind.KE_HOACH, base, null, true, null, null), null);
        }
        return id;
    }

    /** The year of the plan: of its issue, otherwise of its issuer's own date, otherwise of its first phase. */
    static int firstYear(Plan plan) {
        if (plan.issuedOn() != null) {
            return plan.issuedOn().getYear();
        }
        Deadline due = plan.ownPlan().due();
        return Stream.concat(
                        due.yearly() ? Stream.<LocalDate>empty() : due.firstDay(0).or(() -> due.lastDay(0)).stream(),
                        plan.phases().stream()
                                .flatMap(phase -> phase.starts().firstDay(0).stream())
                                .sorted())
                .findFirst()
                .map(LocalDate::getYear)
                .orElseThrow(() -> new IllegalStateException("Plan %s has no beginning".formatted(plan.id())));
    }

    private Issuance open(String planId, Wanted wanted, String by) {
        Plan plan = plans.plan(planId);
        IssuancePeriod period = period(plan, wanted);
        SigningChain chain = chain(plan, wanted);
        LocalDate due = due(plan, wanted, period);
        Issuance issuance = new Issuance(
                Obligation.roundId(planId, Issuance.PLAN, period.id()),
                planId,
                wanted.kind(),
                period.id(),
                chain.body(),
                chain.document(),
                wanted.ownPlans(),
                due,
                wanted.belowDue(),
                clock.instant(),
                by);
        if (!store.insert(issuance)) {
            if (wanted.kind() == IssuanceKind.KE_HOACH) {
                throw Refusal.of(
                        "%s đã được giao ban hành; hãy xem tiến độ ở trang Tình hình ban hành.", period.title(plan));
            }
            throw new Conflict("Một người khác vừa mở một đợt ban hành cùng loại; hãy tải lại trang để xem kết quả.");
        }
        Instant dueAt = due == null ? null : VietnamTime.endOf(due);
        obligations.open(
                planId,
                Issuance.PLAN,
                period.id(),
                List.of(new Obligations.Demand(
                        issuance.office(), plan.office(issuance.office()).mode())),
                dueAt,
                due == null ? null : dueDates.followUpAt(due));
        store.link(List.of(new IssuanceStore.Link(
                Obligation.id(issuance.id(), issuance.office()), issuance.id(), null, issuance.document())));
        return issuance;
    }

    private IssuancePeriod period(Plan plan, Wanted wanted) {
        String year = String.valueOf(LocalDate.now(clock).getYear());
        return switch (wanted.kind()) {
            case KE_HOACH -> new IssuancePeriod(String.valueOf(firstYear(plan)), wanted.kind(), 1);
            case KE_HOACH_GIAI_DOAN -> {
                if (plan.phases().stream().noneMatch(phase -> phase.id().equals(wanted.base()))) {
                    throw new Refusal("Chưa chọn giai đoạn của kế hoạch; hãy chọn một giai đoạn có trong Kế hoạch.");
                }
                yield next(plan, wanted.base(), wanted.kind());
            }
            case KE_HOACH_NAM, KE_HOACH_DIEU_CHINH, HUONG_DAN -> {
                String base = wanted.base() == null || wanted.base().isBlank()
                        ? year
                        : wanted.base().strip();
                if (!base.matches("20[0-9]{2}")) {
                    throw Refusal.of("“%s” không phải là một năm; hãy nhập năm theo dạng 2025.", base);
                }
                yield next(plan, base, wanted.kind());
            }
        };
    }

    private IssuancePeriod next(Plan plan, String base, IssuanceKind kind) {
        int number = store.ofPlan(plan.id()).stream()
                .map(issuance -> IssuancePeriod.of(issuance.period()))
                .filter(period -> period.kind() == kind && period.base().equals(base))
                .mapToInt(IssuancePeriod::number)
                .max()
                .orElse(0);
        return new IssuancePeriod(base, kind, number + 1);
    }

    /** The plan itself is issued as the plan says, whatever that document is called. */
    private static SigningChain chain(Plan plan, Wanted wanted) {
        if (wanted.kind() == IssuanceKind.KE_HOACH) {
            SigningChain own = plan.signing(plan.ownPlan().document());
            return own.dependsOnOffice() ? own.forOffice(plan.office(plan.issuer())) : own;
        }
        String document = wanted.document() == null || wanted.document().isBlank()
                ? plan.ownPlan().document()
                : wanted.document();
        return documents(plan, wanted.kind()).stream()
                .filter(chain -> chain.document().equals(document))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "Kế hoạch không có trình tự ký phù hợp để ban hành %s; hãy chọn văn bản khác trong danh sách.",
                        wanted.kind().label().toLowerCase(Locale.ROOT)));
    }

    /** The documents of the plan as which this may be issued: of a fitting type, of one body, and never left out. */
    static List<SigningChain> documents(Plan plan, IssuanceKind kind) {
        return plan.signing().values().stream()
                .filter(chain -> kind.isIssuedAs(chain.type()))
                .filter(chain -> plan.guidance().stream() // a guidance on awards opens a window instead
                        .noneMatch(guidance -> chain.document().equals(guidance.document())))
                .filter(chain -> !SigningChain.OWN_OFFICE.equals(chain.body())
                        && !chain.dependsOnOffice()
                        && chain.maySkip() == null
                        && plan.office(chain.body()).hasAccounts())
                .toList();
    }

    /** Whether the plan has a document as which its issuer issues this, on the plan's own signing chain. */
    @Transactional(readOnly = true)
    public boolean mayIssue(Plan plan, IssuanceKind kind) {
        return documents(plan, kind).stream()
                .anyMatch(chain -> chain.document().equals(plan.ownPlan().document()));
    }

    private LocalDate due(Plan plan, Wanted wanted, IssuancePeriod period) {
        LocalDate today = LocalDate.now(clock);
        if (wanted.kind() == IssuanceKind.KE_HOACH && wanted.due() == null) {
            return plan.ownPlan()
                    .due()
                    .lastDay(Integer.parseInt(period.base()))
                    .map(day -> dueDates.lastDay(day, ifDayOff(plan)))
                    .orElse(null);
        }
        requireNotPast("Thời hạn ban hành", wanted.due(), today);
        requireNotPast("Thời hạn của các đơn vị", wanted.belowDue(), today);
        if (wanted.due() != null
                && wanted.belowDue() != null
                && wanted.belowDue().isBefore(wanted.due())) {
            throw Refusal.of(
                    "Thời hạn của các đơn vị %s sớm hơn thời hạn ban hành %s; hãy chọn ngày muộn hơn.",
                    VietnamTime.format(wanted.belowDue()), VietnamTime.format(wanted.due()));
        }
        if (wanted.belowDue() != null && !wanted.ownPlans()) {
            throw new Refusal(
                    "Các đơn vị chỉ xác nhận đã nhận thì không có thời hạn ban hành; hãy bỏ thời hạn của các đơn vị hoặc chọn đơn vị ban hành kế hoạch riêng.");
        }
        return wanted.due();
    }

    private static void requireNotPast(String what, LocalDate day, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw Refusal.of(
                    "%s %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    what, VietnamTime.format(day), VietnamTime.format(today));
        }
    }

    static IfDayOff ifDayOff(Plan plan) {
        return plan.reporting() == null ? IfDayOff.KEEP : plan.reporting().ifDayOff();
    }

    @Transactional(readOnly = true)
    public Optional<Issuance> find(String id) {
        return store.find(id);
    }

    /** All of a plan, newest first. */
    @Transactional(readOnly = true)
    public List<Issuance> ofPlan(String plan) {
        return store.ofPlan(plan);
    }

    /** As lists and mails name what is issued, e.g. "Kế hoạch thực hiện Phong trào thi đua năm 2024". */
    public static String title(Plan plan, String period) {
        return IssuancePeriod.of(period).title(plan);
    }
}
