package vn.thidua.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.plan.Role;
import vn.thidua.platform.text.Texts;

/** The award window of a review's occasion: the review asks for the guidance that opens it. */
@Service
@Transactional
public class ReviewWindows {

    private static final String ASKED = "guidance-asked";

    private final Guidances guidances;
    private final AwardWindows windows;
    private final Notices notices;
    private final Plans plans;
    private final Clock clock;

    ReviewWindows(Guidances guidances, AwardWindows windows, Notices notices, Plans plans, Clock clock) {
        this.guidances = guidances;
        this.windows = windows;
        this.notices = notices;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A review opens: an own guidance on its occasion is drafted from now on, unless that was begun before; a superior's that is
     * not registered yet is asked of the consolidator. Does nothing where the plan has no guidance for the occasion.
     */
    public void ask(String planId, ReviewKind kind, String phaseId) {
        Plan plan = plans.plan(planId);
        Optional<AwardPeriod> period = period(plan, phaseId);
        if (period.isEmpty() || window(planId, kind, phaseId).isPresent()) {
            return;
        }
        Occasion occasion = occasion(kind);
        Guidances.ownGuidances(plan).stream()
                .filter(guidance -> guidance.occasions().contains(occasion))
                .forEach(guidance -> guidances.draftOnItsDay(plan, guidance, occasion, period.get()));
        plan.guidance().stream()
                .filter(guidance -> guidance.from() == DecidedBy.CAP_TREN
                        && guidance.occasions().contains(occasion))
                .forEach(guidance -> askFor(plan, guidance, occasion, period.get()));
    }

    private void askFor(Plan plan, Guidance guidance, Occasion occasion, AwardPeriod period) {
        notices.raise(
                new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN),
                "%s/guidance/%s/%s/%s".formatted(plan.id(), guidance.id(), occasion.code(), period.code()),
                ASKED,
                LocalDate.now(clock),
                "Đã mở %s; khi có hướng dẫn %s của %s, hãy đăng ký để mở thời gian nhận hồ sơ."
                        .formatted(
                                Texts.inSentence(occasion.label()),
                                AwardWindow.title(occasion, period),
                                plan.office(guidance.issuer()).name()));
    }

    /** The window of the occasion, the newest first; empty before its guidance. */
    @Transactional(readOnly = true)
    public Optional<AwardWindow> window(String planId, ReviewKind kind, String phaseId) {
        Optional<AwardPeriod> period = period(plans.plan(planId), phaseId);
        List<AwardWindow> all = windows.of(planId);
        return period.flatMap(years -> all.stream()
                .filter(window ->
                        window.occasion() == occasion(kind) && window.period().equals(years))
                .findFirst());
    }

    private static Optional<AwardPeriod> period(Plan plan, String phaseId) {
        return plan.phases().stream()
                .filter(phase -> phase.id().equals(phaseId))
                .findFirst()
                .flatMap(ReviewWindows::years);
    }

    private static Optional<AwardPeriod> years(Phase phase) {
        return OccasionPeriods.of(phase);
    }

    private static Occasion occasion(ReviewKind kind) {
        return kind == ReviewKind.SO_KET ? Occasion.SO_KET : Occasion.TONG_KET;
    }
}
