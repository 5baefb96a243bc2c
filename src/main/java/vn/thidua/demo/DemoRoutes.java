package vn.thidua.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.Body;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;

/** Which offices of a plan may propose what in a window, and which of those lists come to where in a few steps. */
final class DemoRoutes {

    /**
     * A list that may be proposed.
     *
     * @param proposers offices of one kind, which all go this way
     */
    record Route(String form, NomineeKind kind, List<Office> proposers, PathLevel first) {

        Office proposer(int n) {
            return proposers.get(n % proposers.size());
        }

        /** No opinions and no posting to wait for. */
        private boolean isShort() {
            return first.hiepYDays() == 0 && first.postingDays() == null && !first.partyOpinion();
        }
    }

    /** Says which way such a list goes; empty when it may not be proposed. */
    interface Ways {

        Optional<AwardPath> of(String form, NomineeKind kind, Office proposer);
    }

    private final List<Route> routes;

    private DemoRoutes(List<Route> routes) {
        this.routes = routes;
    }

    /** Offices of one set are taken to go the same way: one of them is asked. */
    static DemoRoutes of(List<String> forms, NomineeKind kind, List<Office> proposers, Ways ways) {
        Map<List<String>, List<Office>> bySet = new LinkedHashMap<>();
        proposers.stream()
                .filter(Office::hasAccounts)
                .forEach(office -> bySet.computeIfAbsent(office.sets(), set -> new ArrayList<>())
                        .add(office));
        List<Route> routes = new ArrayList<>();
        for (String form : forms) {
            bySet.values()
                    .forEach(offices -> ways.of(form, kind, offices.get(0))
                            .map(path -> path.level(1))
                            .filter(first -> !first.outside())
                            .ifPresent(first -> routes.add(new Route(form, kind, offices, first))));
        }
        return new DemoRoutes(routes);
    }

    /** The council of the plan, where there is one to come before. */
    Optional<Route> toVote() {
        return first(route -> route.isShort() && withCouncil(route));
    }

    /** Waits for the check at another office than the proposing one, if any does. */
    Optional<Route> toCheck() {
        return toVote().or(() -> first(route -> true));
    }

    /** Decided on at the first level, without a council if the rules let one. */
    Optional<Route> toDecide() {
        return first(route -> decides(route) && route.first().body() == Body.KHONG)
                .or(() -> first(route -> decides(route) && withCouncil(route)));
    }

    private static boolean decides(Route route) {
        return route.isShort() && route.first().decides();
    }

    private static boolean withCouncil(Route route) {
        return route.first().body() == Body.HOI_DONG && route.first().council() != null;
    }

    private Optional<Route> first(Predicate<Route> wanted) {
        return routes.stream().filter(wanted).findFirst();
    }
}
