package vn.thidua.timelapse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.GuidanceDesk;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/**
 * The consolidator opens the times of nominating: for a superior's guidance as soon as it has come, with the quota that a letter
 * gives, and out of turn in some springs. What the plan's own guidances open, the programme begins.
 */
@Component
@Profile("timelapse")
@Order(0)
class WindowInitiative implements Initiative {

    private static final int DAYS_OPEN = 60;
    /** A superior's yearly guidance has come by then. */
    private static final int AUTUMN = 10;
    /** And the one for a review of the year by then. */
    private static final int SUMMER = 7;

    private static final int SPRING = 4;
    private static final int OUT_OF_TURN_PERCENT = 60;
    private static final int FEWEST_PLACES = 3;
    private static final int MOST_PLACES = 9;

    private final GuidanceDesk desk;
    private final Guidances guidances;
    private final SuperiorDocuments documents;
    private final Set<String> done = new HashSet<>();

    WindowInitiative(GuidanceDesk desk, Guidances guidances, SuperiorDocuments documents) {
        this.desk = desk;
        this.guidances = guidances;
        this.documents = documents;
    }

    @Override
    public void on(Turn turn) {
        if (turn.plan().phases().stream()
                .noneMatch(phase -> isIn(phase, turn.today().getYear()))) {
            return;
        }
        turn.somebody(turn.plan().consolidator(), Role.CHUYEN_VIEN).ifPresent(person -> {
            for (Occasion occasion : Occasion.values()) {
                if (isSeason(turn, occasion)
                        && done.add(occasion.code() + turn.today().getYear())) {
                    open(turn, occasion, person);
                }
            }
        });
    }

    @Override
    public boolean goesOn(String plan) {
        return false;
    }

    private static boolean isIn(Phase phase, int year) {
        int last = phase.ends().lastDay(year).map(LocalDate::getYear).orElse(year);
        return year <= last
                && phase.starts().firstDay(year).map(LocalDate::getYear).orElse(last) <= year;
    }

    private static boolean isSeason(Turn turn, Occasion occasion) {
        LocalDate today = turn.today();
        return switch (occasion) {
            case HANG_NAM ->
                today.getMonthValue() >= AUTUMN || named(turn.plan()).anyMatch(each -> each.date() != null);
            case SO_KET, TONG_KET -> today.getMonthValue() >= SUMMER;
            case DOT_XUAT ->
                today.getMonthValue() >= SPRING
                        && today.getMonthValue() < SUMMER
                        && turn.chance("out of turn " + today.getYear()).percent(OUT_OF_TURN_PERCENT);
        };
    }

    private void open(Turn turn, Occasion occasion, String person) {
        try {
            turn.as(person, () -> {
                begin(turn, occasion, person);
                return null;
            });
        } catch (Refusal no) {
            turn.trouble("award-window: " + no.getMessage());
        }
    }

    private void begin(Turn turn, Occasion occasion, String person) {
        Plan plan = turn.plan();
        List<Guidance> own = plan.guidance().stream()
                .filter(each -> each.from() == DecidedBy.OWN && each.document() != null)
                .toList();
        if (occasion == Occasion.DOT_XUAT && !own.isEmpty()) {
            guidances.draft(
                    plan.id(),
                    person,
                    new Guidances.Wanted(
                            null,
                            own.get(0).id(),
                            occasion.code(),
                            String.valueOf(turn.today().getYear())));
            return;
        }
        boolean covered = own.stream().anyMatch(each -> each.occasions().contains(occasion));
        boolean awarded =
                plan.awards().stream().anyMatch(award -> occasion == Occasion.DOT_XUAT || award.occasion() == occasion);
        if (covered || !awarded) {
            return;
        }
        Guidance named = named(plan)
                .filter(each ->
                        occasion == Occasion.DOT_XUAT || each.occasions().contains(occasion))
                .findFirst()
                .orElse(null);
        if (named == null && named(plan).findAny().isPresent()) {
            return; // the superior guides, but not this
        }
        String period = period(turn, occasion);
        if (period == null) {
            return;
        }
        SuperiorDocument document = comes(turn, named, occasion, person);
        TypedWindow fields = typed(
                turn,
                desk.form(plan.id(), person, null, occasion.code(), period).fields());
        if (fields.forms().isEmpty()) {
            return;
        }
        AwardWindow window = guidances.openFromSuperior(
                plan.id(),
                person,
                new Guidances.FromSuperior(document.id(), null, occasion.code(), period, fields, null));
        plan.quotas().stream()
                .filter(quota -> quota.occasion() == occasion && quota.count() == null && !quota.merge())
                .filter(quota -> fields.forms().contains(quota.form()))
                .forEach(quota -> allocate(turn, window, quota, person));
    }

    private static Stream<Guidance> named(Plan plan) {
        return plan.guidance().stream().filter(each -> each.from() == DecidedBy.CAP_TREN);
    }

    /** The year, or the years of a review that is held in this one; null when there is none. */
    private static String period(Turn turn, Occasion occasion) {
        int year = turn.today().getYear();
        if (occasion == Occasion.HANG_NAM || occasion == Occasion.DOT_XUAT) {
            return String.valueOf(year);
        }
        return turn.plan().awards().stream()
                .filter(award -> award.occasion() == occasion && award.phase() != null)
                .flatMap(award ->
                        turn.plan().phases().stream().filter(phase -> phase.id().equals(award.phase())))
                .filter(phase -> phase.ends()
                        .lastDay(year)
                        .filter(day -> day.getYear() == year)
                        .isPresent())
                .flatMap(phase -> phase.starts().firstDay(year).stream())
                .map(first -> first.getYear() == year ? String.valueOf(year) : first.getYear() + "-" + year)
                .findFirst()
                .orElse(null);
    }

    private SuperiorDocument comes(Turn turn, Guidance named, Occasion occasion, String person) {
        Plan plan = turn.plan();
        boolean known = named != null && named.date() != null && !named.date().isAfter(turn.today());
        return documents.register(
                plan.id(),
                person,
                new SuperiorDocuments.Typed(
                        null,
                        named == null ? plan.parent().issuer() : named.issuer(),
                        "Hướng dẫn",
                        known && done.add("number")
                                ? named.number()
                                : "%d/HD-%s".formatted(turn.today().getDayOfYear(), occasion.code()),
                        known ? named.date() : turn.today(),
                        null,
                        null,
                        "Về khen thưởng " + occasion.label().toLowerCase(Locale.ROOT),
                        false,
                        null,
                        Effect.HUONG_DAN_KHEN_THUONG.code(),
                        named == null ? null : named.id()));
    }

    /** What the plan suggests, with what it leaves open. */
    private static TypedWindow typed(Turn turn, TypedWindow suggested) {
        LocalDate closesOn = turn.today().plusDays(DAYS_OPEN);
        List<String> forms = suggested.forms().stream()
                .filter(form -> !turn.plan()
                        .officesNamed(turn.plan().awardForm(form).decidedBy(), closesOn)
                        .isEmpty())
                .toList();
        return new TypedWindow(
                forms,
                suggested.nominees(),
                suggested.proposers().isEmpty() ? everybody(turn.plan()) : suggested.proposers(),
                suggested.priorityGroups(),
                suggested.publishList(),
                suggested.standard().isBlank()
                        ? "Theo quy định của pháp luật về thi đua, khen thưởng."
                        : suggested.standard(),
                closesOn,
                Objects.requireNonNullElse(suggested.receiver(), turn.plan().issuer()),
                suggested.address(),
                suggested.mergedForms().stream().filter(forms::contains).toList(),
                suggested.quotas().stream()
                        .filter(line -> forms.contains(line.form()))
                        .toList(),
                suggested.checklist());
    }

    /** Out of turn the plan names nobody: whoever may propose otherwise. */
    static List<String> everybody(Plan plan) {
        return plan.awards().stream()
                .flatMap(award -> award.proposers().stream())
                .distinct()
                .toList();
    }

    private void allocate(Turn turn, AwardWindow window, Quota quota, String person) {
        Plan plan = turn.plan();
        UUID letter = documents
                .register(
                        plan.id(),
                        person,
                        new SuperiorDocuments.Typed(
                                null,
                                quota.allocatedBy(),
                                "Công văn",
                                turn.today().getDayOfYear() + "/CT-" + quota.form(),
                                turn.today(),
                                null,
                                null,
                                "Về phân bổ chỉ tiêu khen thưởng",
                                false,
                                null,
                                Effect.PHAN_BO_CHI_TIEU.code(),
                                quota.form() + "/" + quota.occasion().code()))
                .id();
        int places = turn.chance(window.id() + " quota").between(FEWEST_PLACES, MOST_PLACES);
        guidances.allocate(
                plan.id(),
                person,
                new Guidances.Allocated(
                        window.id(),
                        letter,
                        window.fields().mergedForms(),
                        List.of(new TypedWindow.Quota(quota.form(), null, null, BigDecimal.valueOf(places)))));
    }
}
