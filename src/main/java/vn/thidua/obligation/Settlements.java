package vn.thidua.obligation;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** Obligations that end otherwise than by being done here: waived, never reported, done on paper. */
@Service
@Transactional
public class Settlements {

    private static final String MOVEMENT_OVER = "Kết thúc phong trào";
    private static final String NOT_DUE = "Chưa đến hạn khi phong trào kết thúc";

    private final Obligations obligations;
    private final ObligationAccess access;
    private final ObligationWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlements(
            Obligations obligations,
            ObligationAccess access,
            ObligationWork work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.access = access;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Không phải thực hiện: the head of the consolidator decides that the office need not do it.
     *
     * @throws NotFound when there is none, or not for this person
     * @throws Refusal when somebody else decides, nothing is said why, or it was sent or settled already
     */
    public void waive(String id, String user, String reason) {
        Obligation obligation =
                obligations.find(id).filter(found -> access.sees(found, user)).orElseThrow(NotFound::new);
        if (!access.leadsConsolidator(obligation, user)) {
            throw new Refusal(
                    "Chỉ lãnh đạo cơ quan tổng hợp mới quyết định được đơn vị không phải thực hiện; hãy đề nghị lãnh đạo cơ quan tổng hợp.");
        }
        String given = Texts.required(reason, "Lý do không phải thực hiện", Texts.COMMENT);
        settle(obligation, user, given, () -> obligations.waived(id, user, given));
    }

    /** Whether the person could waive it now, for what a page offers. */
    public boolean mayWaive(Obligation obligation, String user) {
        return !obligation.status().settled()
                && obligation.sentAt() == null
                && access.leadsConsolidator(obligation, user);
    }

    /** The next round opened before anything was sent; does nothing when it was sent or settled at this moment. */
    public void missed(String id) {
        Obligation obligation = obligations.get(id);
        work.hold(obligation);
        if (obligations.missed(id)) {
            endWork(id, null, null);
        }
    }

    /**
     * The movement is over: what was never sent is missed, or need not be done where its day has not come; what was sent and
     * never accepted is done as it was sent.
     *
     * @return whether some are left; call again in a transaction of its own
     */
    public boolean settleRest(String plan) {
        List<Obligation> rest = obligations.openOf(plan, ObligationStarts.BATCH);
        for (Obligation obligation : rest) {
            if (obligation.sentAt() == null && notDue(obligation)) {
                settle(obligation, null, NOT_DUE, () -> obligations.waived(obligation.id(), null, NOT_DUE));
            } else if (obligation.sentAt() == null) {
                missed(obligation.id());
            } else {
                settle(obligation, null, MOVEMENT_OVER, () -> obligations.doneAsSent(obligation.id(), MOVEMENT_OVER));
            }
        }
        return rest.size() == ObligationStarts.BATCH;
    }

    private boolean notDue(Obligation obligation) {
        return obligation.dueAt() != null && obligation.dueAt().isAfter(clock.instant());
    }

    /**
     * Settles an obligation otherwise than by its process: nobody works on it meanwhile, then its process ends, its unfinished
     * document stops, and a round that waited for it alone goes on.
     *
     * @param by who decided that, null for the system
     * @param note what was said, may be null
     * @param record writes how it is settled; refuses when it is settled or sent already
     */
    public void settle(Obligation obligation, String by, String note, Runnable record) {
        work.hold(obligation);
        record.run();
        endWork(obligation.id(), by, note);
    }

    private void endWork(String id, String by, String note) {
        Obligation settled = obligations.get(id);
        boolean heard = work.end(settled, settled.status().label());
        events.publishEvent(new ObligationSettled(settled, by, note, heard));
    }
}
