package vn.thidua.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilAccess;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.Sessions;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PlansReloaded;
import vn.thidua.platform.database.StartLock;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;

/**
 * Nominations of a new demo, so that every step of "Khen thưởng" has something to look at: drafts, a list that waits for the
 * check, one for the council, one for a decision. The invented officials make them behind the start, a step whenever the engine is
 * ready for one, so that nobody waits for them.
 */
@Component
@Profile("demo")
class DemoLists {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLists.class);

    private static final long PAUSE_MILLIS = 500;

    private static final int DRAFTS = 2;
    private static final int LISTED = 2;

    /** A list on its way to where it is left to the visitor. */
    private record UnderWay(String batch, List<String> rows, NominationStatus goal) {}

    /** @param goal null for drafts */
    private record Planned(DemoDossiers.Begun begun, NominationStatus goal) {}

    private final Plans plans;
    private final AwardWindows windows;
    private final Nominations nominations;
    private final DemoDossiers dossiers;
    private final DemoDesk desk;
    private final Sessions sessions;
    private final CouncilAccess councils;
    private final DemoPapers papers;
    private final StartLock startLock;
    private final Queue<Plan> fresh = new ConcurrentLinkedQueue<>();
    private final Queue<UnderWay> underWay = new ConcurrentLinkedQueue<>();
    private final Map<String, String> opened = new ConcurrentHashMap<>();

    DemoLists(
            Plans plans,
            AwardWindows windows,
            Nominations nominations,
            DemoDossiers dossiers,
            DemoDesk desk,
            Sessions sessions,
            CouncilAccess councils,
            ObjectMapper json,
            StartLock startLock,
            Clock clock) {
        this.plans = plans;
        this.windows = windows;
        this.nominations = nominations;
        this.dossiers = dossiers;
        this.desk = desk;
        this.sessions = sessions;
        this.councils = councils;
        this.papers = new DemoPapers(json, () -> LocalDate.now(clock));
        this.startLock = startLock;
    }

    /** After the windows are open. */
    @Order(20)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        fresh.addAll(plans.all());
    }

    @Order(20)
    @EventListener
    void begin(PlansReloaded reloaded) {
        reloaded.added().stream().map(plans::plan).forEach(fresh::add);
    }

    private void begin(Plan plan) {
        Optional<AwardWindow> window = windows.of(plan.id()).stream().findFirst();
        if (window.isEmpty() || dossiers.any(plan)) {
            return;
        }
        DemoRoutes routes = dossiers.routes(plan, window.get());
        List<Planned> begun = new ArrayList<>();
        startLock.run(() -> {
            if (!dossiers.any(plan)) { // else another node was first
                begun.addAll(begin(plan, window.get(), routes));
            }
        });
        begun.forEach(this::written); // now that the drafts are there
    }

    private List<Planned> begin(Plan plan, AwardWindow window, DemoRoutes routes) {
        List<Planned> begun = new ArrayList<>();
        routes.toCheck().ifPresent(route -> {
            begun.add(new Planned(dossiers.begin(plan, window, route, 0, 1, DRAFTS), null));
            begun.add(list(plan, window, route, 1, NominationStatus.CHO_KIEM_TRA));
        });
        routes.toVote()
                .map(route -> list(plan, window, route, 2, NominationStatus.CHO_HOP))
                .ifPresent(begun::add);
        routes.toDecide()
                .map(route -> list(plan, window, route, 3, NominationStatus.CHO_QUYET_DINH))
                .ifPresent(begun::add);
        return begun;
    }

    private Planned list(Plan plan, AwardWindow window, DemoRoutes.Route route, int n, NominationStatus goal) {
        return new Planned(dossiers.begin(plan, window, route, n, DRAFTS + 1, LISTED), goal);
    }

    /** The officials do what there is to do, and look again later. */
    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void goOn() {
        for (Plan next = fresh.poll(); next != null; next = fresh.poll()) {
            try {
                begin(next);
            } catch (Refusal no) { // a demo that starts after the window's last day
                LOG.info("Demo: no nominations of plan {}: {}", next.id(), no.getMessage());
            }
        }
        underWay.removeIf(this::isDone);
    }

    /** Of the drafts the last stays empty, so that there is something to complete. */
    private void written(Planned next) {
        DemoDossiers.Begun begun = next.begun();
        try {
            if (next.goal() == null) {
                dossiers.write(begun, begun.rows().subList(0, 1));
            } else {
                dossiers.write(begun, begun.rows());
                underWay.add(new UnderWay(dossiers.list(begun), begun.rows(), next.goal()));
            }
        } catch (Refusal | NotAllowed | Conflict no) {
            LOG.info("Demo: {} stay as they are: {}", begun.rows(), no.getMessage());
        }
    }

    private boolean isDone(UnderWay list) {
        try {
            return goesOn(list);
        } catch (Refusal | NotAllowed | Conflict no) {
            LOG.info("Demo: {} stays where it is: {}", list.batch(), no.getMessage());
            return true;
        }
    }

    private boolean goesOn(UnderWay list) {
        Nomination row = nominations.get(list.rows().get(0));
        if (row.status() == list.goal()) {
            LOG.info("Demo: {} is there: {}", list.batch(), row.status().label());
            return true;
        }
        switch (row.status()) {
            case TRONG_DOT_TRINH -> works(list.batch());
            case CHO_KIEM_TRA, DANG_THAM_DINH -> works(row.dossier());
            case CHO_HOP -> works(session(row, list.rows()));
            default -> {
                return true; // somebody else was faster
            }
        }
        return false;
    }

    private void works(String dossier) {
        boolean more = true;
        while (more) {
            more = desk.doesNext(dossier, papers::typed);
        }
    }

    /** The one before which the list lies, opened now when there is none. */
    private String session(Nomination row, List<String> rows) {
        return opened.computeIfAbsent(
                row.dossier(),
                dossier -> desk.as(
                        councils.secretaries(row.plan(), row.office()),
                        person -> sessions.open(row.plan(), row.office(), CouncilBody.HOI_DONG, rows, person)));
    }
}
