package vn.thidua.obligation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * The next round opened before anything was sent; what was sent or settled at this moment stays as it is. The rows change
     * with one statement, however many they are; the work behind each ends by itself.
     */
    public void missed(Collection<Obligation> unsent) {
        settleAll(unsent, null, null, obligations::missed);
    }

    /**
     * What they were for is called off: nobody needs to do what was never sent; what was sent is done as it was sent.
     *
     * @param by who decided that
     * @param why as the history shows it
     */
    public void callOff(Collection<Obligation> open, String by, String why) {
        settleAll(unsent(open), by, why, ids -> obligations.calledOff(ids, by, why));
        settleAll(sent(open), by, why, ids -> obligations.doneAsSent(ids, by, why));
    }

    /**
     * The movement is over: what was never sent is missed, or need not be done where its day has not come; what was sent and
     * never accepted is done as it was sent.
     *
     * @return whether some are left; call again in a transaction of its own
     */
    public boolean settleRest(String plan) {
        List<Obligation> rest = obligations.openOf(plan, ObligationStarts.BATCH);
        Map<Boolean, List<Obligation>> unsent = unsent(rest).stream().collect(Collectors.partitioningBy(this::notDue));
        settleAll(unsent.get(true), null, NOT_DUE, ids -> obligations.calledOff(ids, null, NOT_DUE));
        missed(unsent.get(false));
        settleAll(sent(rest), null, MOVEMENT_OVER, ids -> obligations.doneAsSent(ids, null, MOVEMENT_OVER));
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
        endWork(obligations.get(obligation.id()), by, note);
    }

    private void settleAll(
            Collection<Obligation> some, String by, String note, Function<List<String>, List<Obligation>> record) {
        if (!some.isEmpty()) {
            work.holdAll(some);
            record.apply(some.stream().map(Obligation::id).toList()).forEach(settled -> endWork(settled, by, note));
        }
    }

    private static List<Obligation> unsent(Collection<Obligation> some) {
        return some.stream().filter(obligation -> obligation.sentAt() == null).toList();
    }

    private static List<Obligation> sent(Collection<Obligation> some) {
        return some.stream().filter(obligation -> obligation.sentAt() != null).toList();
    }

    private void endWork(Obligation settled, String by, String note) {
        boolean heard = work.end(settled, settled.status().label());
        events.publishEvent(new ObligationSettled(settled, by, note, heard));
    }
}
