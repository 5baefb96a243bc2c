package vn.thidua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/**
 * Tells people something with the next morning's digest. Every notice has a natural key of person, subject, kind and slot and
 * is written in the caller's transaction: told once, however often it is raised, and not at all when the caller rolls back.
 */
@Service
@Transactional
public class Notices {

    private final NoticeStore store;
    private final PlanNames plans;
    private final Clock clock;

    Notices(NoticeStore store, PlanNames plans, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Tells one person one sentence.
     *
     * @param subject id of what it is about, such as the obligation
     * @param kind what happened, in kebab-case, such as {@code returned}
     * @param slot which occurrence; the day on which it happened where it may happen again
     * @param sentence what the person reads, one Vietnamese sentence; names no third person
     * @return false when the person was told already
     */
    public boolean raise(String person, String subject, String kind, LocalDate slot, String sentence) {
        return store.raise(person, subject, kind, slot, sentence, clock.instant()) == 1;
    }

    /** Tells everybody who holds the role of the office; returns how many were not told before. */
    public int raise(Group group, String subject, String kind, LocalDate slot, String sentence) {
        return store.raise(group, subject, kind, slot, sentence, clock.instant());
    }

    /** Tells everybody who holds one of the roles in one of the offices, with one statement; returns how many are new. */
    public int raise(
            String plan,
            Collection<String> offices,
            Collection<Role> roles,
            String subject,
            String kind,
            LocalDate slot,
            String sentence) {
        return offices.isEmpty()
                ? 0
                : store.raise(plan, offices, roles, subject, kind, slot, sentence, clock.instant());
    }

    /**
     * A mail to an office that does not wait for the next morning.
     *
     * @param subject id of what it is about; a person gets one such mail a day about it
     * @param headline subject line of the mail
     * @param sentence what the person reads, one Vietnamese sentence
     */
    public record OwnMail(String office, String subject, String headline, String sentence) {}

    /**
     * Tells everybody who holds one of the roles at once, with a mail of its own: it leaves with the next run of the sender.
     * Who has no address finds the notice nowhere but in the record.
     *
     * @param kind what happened, in kebab-case
     * @return how many notices are new; none when the same was told today
     */
    public int mailNow(String plan, Collection<Role> roles, String kind, List<OwnMail> mails) {
        Instant now = clock.instant();
        return mails.isEmpty() ? 0 : store.mailNow(plan, roles, kind, VietnamTime.dateOf(now), mails, now);
    }

    /**
     * The obligation is overdue: tells drafters, heads of section and the head of the office, and the consolidator's
     * specialists. Call it when the date has passed and every week after; the morning's sweep writes the same notices under
     * the same keys, so neither doubles the other. Does nothing once the obligation was sent or closed, has no date, or
     * urging ended. A requested obligation (đề nghị) leads to a polite request, never to "quá hạn".
     *
     * @return how many notices were new
     */
    public int overdue(String obligationId) {
        return store.overdue(obligationId, plans.consolidators(), clock.instant());
    }

    /** The consolidated report of the round is signed: nobody is urged any more; what is owed stays open and listed. */
    public void endUrging(String roundId) {
        store.endUrging(roundId, clock.instant());
    }

    /** Everything that people were told about the subject, in the order in which it was raised. */
    @Transactional(readOnly = true)
    public List<Notice> about(String subject) {
        return store.about(subject);
    }
}
