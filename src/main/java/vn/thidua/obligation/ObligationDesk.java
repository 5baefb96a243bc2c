package vn.thidua.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/** What a person may look up and do about one obligation. */
@Service
@Transactional(readOnly = true)
public class ObligationDesk {

    private final Obligations obligations;
    private final ObligationAccess access;
    private final Extensions extensions;
    private final Requests requests;
    private final Settlements settlements;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    ObligationDesk(
            Obligations obligations,
            ObligationAccess access,
            Extensions extensions,
            Requests requests,
            Settlements settlements,
            Plans plans,
            People people,
            Clock clock) {
        this.obligations = obligations;
        this.access = access;
        this.extensions = extensions;
        this.requests = requests;
        this.settlements = settlements;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param originalDue date before the first extension, null when there was none
     * @param extension what may be asked for, null when the person may not ask now
     * @param mayWaive whether the person may say that it need not be done
     * @param coordinating names of the coordinating offices
     */
    public record Detail(
            String status,
            String progress,
            Instant due,
            Instant originalDue,
            ExtensionOffer extension,
            boolean mayWaive,
            List<String> coordinating,
            List<RequestRow> requests) {}

    /**
     * @param earliest first day that may be asked for
     * @param latest last one, null where nothing limits it
     */
    public record ExtensionOffer(LocalDate earliest, LocalDate latest) {}

    /** One request with its answer, if it has one. */
    public record RequestRow(
            String title,
            String office,
            String by,
            Instant at,
            String reason,
            List<String> facts,
            String outcome,
            Instant answeredAt,
            String comment) {}

    /** @throws NotFound when there is none, or not for this person */
    public Detail of(String plan, String kind, String period, String office, String user) {
        Obligation obligation = obligations
                .find(Obligation.id(Obligation.roundId(plan, kind, period), office))
                .filter(found -> access.sees(found, user))
                .orElseThrow(NotFound::new);
        Plan all = plans.plan(plan);
        return new Detail(
                obligation.status().label(),
                obligation.progressLabel(clock.instant()),
                obligation.dueAt(),
                obligation.originalDueAt(),
                extensions.mayAsk(obligation, user)
                                && requests.open(obligation.id(), Extensions.CODE)
                                        .isEmpty()
                        ? offer(obligation)
                        : null,
                settlements.mayWaive(obligation, user),
                obligations.coordinators(obligation.id()).stream()
                        .map(each -> all.office(each).name())
                        .toList(),
                requests.of(obligation.id()).stream()
                        .map(request -> row(all, obligation, request))
                        .toList());
    }

    /** None when the last possible day is no later than the date that counts, or has passed. */
    private ExtensionOffer offer(Obligation obligation) {
        LocalDate after = VietnamTime.dateOf(obligation.dueAt()).plusDays(1);
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = after.isBefore(today) ? today : after;
        LocalDate latest =
                extensions.latest(obligation).map(ExtensionLimit.Latest::day).orElse(null);
        return latest != null && latest.isBefore(earliest) ? null : new ExtensionOffer(earliest, latest);
    }

    private RequestRow row(Plan plan, Obligation obligation, ObligationRequest request) {
        RequestKind kind = requests.kind(request.kind());
        return new RequestRow(
                kind.title(),
                plan.office(request.askedOffice()).name(),
                people.nameOf(request.askedBy()),
                request.askedAt(),
                request.reason(),
                kind.facts(obligation, request).entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .toList(),
                request.open() ? "Đang chờ trả lời" : request.outcome().label(),
                request.answeredAt(),
                request.comment());
    }
}
