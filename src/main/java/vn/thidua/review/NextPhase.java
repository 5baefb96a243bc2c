package vn.thidua.review;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.DocumentView;
import vn.thidua.issuance.Issuance;
import vn.thidua.issuance.IssuanceKind;
import vn.thidua.issuance.Issuances;
import vn.thidua.movement.MovementReviews;
import vn.thidua.movement.PhaseProposals;
import vn.thidua.plan.Plans;

/** What follows a mid-term review: whoever decides on the next phase reads the proposal and may have its plan issued. */
@Component
class NextPhase implements PhaseProposals {

    private final ReviewMeetings meetings;
    private final Issuances issuances;
    private final MovementReviews movement;
    private final Plans plans;

    NextPhase(ReviewMeetings meetings, Issuances issuances, MovementReviews movement, Plans plans) {
        this.meetings = meetings;
        this.issuances = issuances;
        this.movement = movement;
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DocumentView> of(String plan, String phase) {
        return meetings.proposed(plan, phase);
    }

    @Override
    public boolean mayIssuePlan(String plan) {
        return issuances.mayIssue(plans.plan(plan), IssuanceKind.KE_HOACH_GIAI_DOAN);
    }

    @Override
    @Transactional
    public void issuePlan(String plan, String phase, LocalDate due, String user) {
        issuances.start(
                plan, new Issuances.Wanted(IssuanceKind.KE_HOACH_GIAI_DOAN, phase, null, true, due, null), user);
    }

    /** The plan of the phase is issued: its number and date stand with the phase. */
    @EventListener
    @Transactional
    void follow(DocumentStep step) {
        if (step.kind() != DocumentStep.Kind.ISSUED) {
            return;
        }
        Document document = step.document();
        int office = document.subject().lastIndexOf('/');
        if (office < 0) {
            return;
        }
        issuances
                .find(document.subject().substring(0, office))
                .filter(issuance -> issuance.kind() == IssuanceKind.KE_HOACH_GIAI_DOAN
                        && issuance.office().equals(document.subject().substring(office + 1)))
                .flatMap(this::phase)
                .ifPresent(phase -> movement.phasePlanIssued(
                        document.plan(),
                        phase,
                        document.reference().full(),
                        document.reference().dated()));
    }

    private Optional<String> phase(Issuance issuance) {
        return plans.plan(issuance.plan()).phases().stream()
                .map(vn.thidua.plan.Phase::id)
                .filter(phase -> issuance.period()
                        .startsWith(phase + "-" + issuance.kind().code()))
                .findFirst();
    }
}
