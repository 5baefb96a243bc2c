package vn.thidua.timelapse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationChecks;
import vn.thidua.nomination.NominationFinding;
import vn.thidua.plan.Office;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;

/**
 * Offices nominate: in an open window some of those that may propose write a few dossiers, throw away what the rules refuse, and
 * send the others as one list for each award form. What waits at an office to be submitted on is submitted on.
 */
@Component
@Profile("timelapse")
@Order(1)
class NominationInitiative implements Initiative {

    /** Of a hundred offices that may propose in a window so many do, but never many more than {@link #MOST_PROPOSERS}. */
    private static final int PROPOSE_PERCENT = 40;

    private static final int MOST_PROPOSERS = 8;
    private static final int MOST_NOMINEES = 5;
    /** On which of the window's mornings. */
    private static final int MORNINGS = 3;
    /** A list that was not sent after so many weeks is given up. */
    private static final int WEEKS_TO_SEND = 12;

    private final AwardWindows windows;
    private final NomineeBook book;
    private final NominationChecks checks;
    private final Batches batches;
    private final PoolStore pools;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    NominationInitiative(
            AwardWindows windows, NomineeBook book, NominationChecks checks, Batches batches, PoolStore pools) {
        this.windows = windows;
        this.book = book;
        this.checks = checks;
        this.batches = batches;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        for (AwardWindow window : windows.openOn(turn.plan().id(), turn.today())) {
            int morning = seen.merge(window.id(), 1, Integer::sum);
            List<Office> offices = turn.plan().officesNamed(window.fields().proposers(), turn.today());
            int percent = Math.min(PROPOSE_PERCENT, 100 * MOST_PROPOSERS / Math.max(1, offices.size()) + 1);
            offices.stream()
                    .filter(office -> done.add(window.id() + " " + office.id() + " " + morning))
                    .forEach(office -> mayPropose(turn, window, office, morning, percent));
        }
        for (PoolStore.Unsent list :
                pools.unsentSince(turn.plan().id(), turn.today().minusWeeks(WEEKS_TO_SEND))) {
            turn.somebody(list.office(), Role.CHUYEN_VIEN).ifPresent(person -> giveUp(turn, list, person));
        }
        for (PoolStore.Pool pool : pools.toSubmit(turn.plan().id())) {
            turn.somebody(pool.office(), Role.CHUYEN_VIEN)
                    .ifPresent(person -> send(turn, pool.office(), pool.nominations(), person));
        }
    }

    @Override
    public boolean goesOn(String plan) {
        return pools.anyUnderWay(plan);
    }

    private void mayPropose(Turn turn, AwardWindow window, Office office, int morning, int percent) {
        Chance chance = turn.chance(window.id() + " " + office.id());
        if (!chance.percent(percent) || chance.between(1, MORNINGS) != morning) {
            return;
        }
        String proposer = office.hasAccounts() ? office.id() : turn.plan().enterer(office, turn.today());
        turn.somebody(proposer, Role.CHUYEN_VIEN)
                .ifPresent(person -> propose(turn, window, new NomineeBook.Proposal(office, proposer, person), chance));
    }

    private void propose(Turn turn, AwardWindow window, NomineeBook.Proposal by, Chance chance) {
        List<NomineeBook.Wish> wishes = book.wishes(turn, window, by);
        if (wishes.isEmpty()) {
            return;
        }
        Map<String, List<String>> byForm = new LinkedHashMap<>();
        int first = chance.between(0, wishes.size() - 1);
        int nominees = chance.between(1, MOST_NOMINEES);
        for (int n = 0; n < nominees; n++) {
            NomineeBook.Wish wish = wishes.get((first + n) % wishes.size());
            List<String> list = byForm.computeIfAbsent(wish.form(), form -> new ArrayList<>());
            if (list.size() < book.placesLeft(window, wish.form())) {
                int number = n;
                String id = turn.as(by.person(), () -> book.written(turn, window, by, wish, number));
                if (checks.check(List.of(id)).stream().anyMatch(NominationFinding::blocks)) {
                    turn.as(by.person(), () -> book.thrownAway(turn, by, id));
                } else {
                    list.add(id);
                }
            }
        }
        byForm.values().stream()
                .filter(ids -> !ids.isEmpty())
                .forEach(ids -> send(turn, by.proposer(), ids, by.person()));
    }

    private void giveUp(Turn turn, PoolStore.Unsent list, String person) {
        try {
            turn.as(person, () -> {
                batches.cancel(list.id(), person, "Đợt trình để quá lâu chưa gửi được.");
                return null;
            });
        } catch (Refusal no) {
            turn.trouble("cancel " + Nomination.KIND + "-batch: " + no.getMessage());
        }
    }

    /** What does not go together is left for another morning. */
    private void send(Turn turn, String office, List<String> ids, String person) {
        try {
            turn.as(person, () -> batches.open(turn.plan().id(), office, ids, person));
        } catch (Refusal no) {
            turn.trouble(Nomination.KIND + "-batch: " + no.getMessage());
        }
    }
}
