package vn.thidua.nomination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.guidance.WindowFields.QuotaLine;
import vn.thidua.nomination.domain.QuotaBook;
import vn.thidua.nomination.domain.QuotaBook.Limit;
import vn.thidua.nomination.domain.QuotaBook.Place;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeGroup;
import vn.thidua.plan.OfficeSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * Chỉ tiêu khen thưởng: places of a window, taken when a list is sent and given back when a nomination is refused or withdrawn.
 * Whoever takes holds the window's row, so that of two who want the last place one gets it and the other reads why not. Forms that
 * the guidance merges into the year-end quota are counted beside it and not limited (ADR 29).
 */
@Service
@Transactional
public class QuotaLedger implements QuotaPort {

    private final QuotaStore store;
    private final Nominations nominations;
    private final AwardWindows windows;
    private final Plans plans;
    private final Clock clock;

    QuotaLedger(QuotaStore store, Nominations nominations, AwardWindows windows, Plans plans, Clock clock) {
        this.store = store;
        this.nominations = nominations;
        this.windows = windows;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A line of the quota as it stands.
     *
     * @param form name of the award form
     * @param kind kind of nominees, or null for all kinds
     * @param to whose share, or null for the whole window
     * @param allocated null where nothing limits the form
     * @param left null where nothing limits the form
     * @param merged counted in the year-end quota
     * @param letter number and date of what allocated it
     */
    public record Line(
            String form,
            String kind,
            String to,
            Integer allocated,
            int taken,
            Integer left,
            boolean merged,
            String letter) {}

    /**
     * Takes a place for every nomination; one that has a place keeps it. All or none.
     *
     * @throws Refusal when a limit has no room for all of them; the sentence names the limit and what is left
     */
    @Override
    public void take(Collection<String> ids) {
        List<Nomination> rows = nominations.all(ids);
        Map<String, List<Nomination>> byWindow =
                rows.stream().collect(Collectors.groupingBy(Nomination::window, TreeMap::new, Collectors.toList()));
        if (byWindow.isEmpty()) {
            return;
        }
        store.lock(byWindow.keySet());
        var holding = new HashSet<>(store.holding(ids));
        byWindow.forEach((window, wanted) -> take(
                windows.get(window),
                wanted.stream().filter(row -> !holding.contains(row.id())).toList()));
    }

    private void take(AwardWindow window, List<Nomination> rows) {
        Plan plan = plans.plan(window.plan());
        List<String> merged = window.fields().mergedForms();
        List<Place> limited = rows.stream()
                .filter(row -> !merged.contains(row.form()))
                .map(QuotaLedger::place)
                .toList();
        new QuotaBook(limits(plan, window))
                .shortOf(store.taken(window.id(), false), QuotaBook.count(limited))
                .ifPresent(none -> refuse(plan, window.fields().quotas().get(none.line()), none));
        var kept = new LinkedHashMap<String, QuotaStore.Kept>();
        rows.forEach(
                row -> kept.put(row.id(), new QuotaStore.Kept(window.id(), place(row), merged.contains(row.form()))));
        store.keep(kept, clock.instant());
    }

    /** Gives places back; a nomination without a place is passed over. */
    @Override
    public void giveBack(Collection<String> ids) {
        List<String> held = store.windowsOf(ids);
        if (!held.isEmpty()) {
            store.lock(held);
            store.release(ids);
        }
    }

    /** By nomination without a place: the limit that has none left, in words. Others are left out. */
    @Transactional(readOnly = true)
    Map<String, String> exhausted(Collection<Nomination> rows, Map<String, AwardWindow> byId) {
        List<Nomination> limited = rows.stream()
                .filter(row -> !byId.get(row.window()).fields().quotas().isEmpty())
                .toList();
        var found = new HashMap<String, String>();
        if (limited.isEmpty()) {
            return found;
        }
        Set<String> holding =
                Set.copyOf(store.holding(limited.stream().map(Nomination::id).toList()));
        limited.stream().collect(Collectors.groupingBy(Nomination::window)).forEach((id, wanted) -> {
            AwardWindow window = byId.get(id);
            Plan plan = plans.plan(window.plan());
            Map<Place, Integer> taken = store.taken(id, false);
            List<Limit> limits = limits(plan, window);
            wanted.stream()
                    .filter(row -> !holding.contains(row.id()))
                    .forEach(row -> IntStream.range(0, limits.size())
                            .filter(line ->
                                    limits.get(line).covers(place(row)) && QuotaBook.left(limits.get(line), taken) == 0)
                            .mapToObj(
                                    line -> words(plan, window.fields().quotas().get(line)))
                            .findFirst()
                            .ifPresent(line -> found.put(row.id(), line)));
        });
        return found;
    }

    /** The lines of a window: its limits, and what is counted in the year-end quota. */
    @Transactional(readOnly = true)
    public List<Line> lines(AwardWindow window) {
        Plan plan = plans.plan(window.plan());
        Map<Place, Integer> taken = store.taken(window.id(), false);
        var lines = new ArrayList<Line>();
        List<Limit> limits = limits(plan, window);
        for (int at = 0; at < limits.size(); at++) {
            QuotaLine line = window.fields().quotas().get(at);
            lines.add(new Line(
                    formName(plan, line.form()),
                    line.kind() == null ? null : line.kind().label(),
                    line.to() == null ? null : shareName(plan, line.to()),
                    line.count(),
                    QuotaBook.against(limits.get(at), taken),
                    QuotaBook.left(limits.get(at), taken),
                    false,
                    allocatedBy(window, line)));
        }
        Map<Place, Integer> merged = store.taken(window.id(), true);
        window.fields()
                .mergedForms()
                .forEach(form -> lines.add(new Line(
                        formName(plan, form),
                        null,
                        null,
                        null,
                        QuotaBook.against(new Limit(form, null, null, 0), merged),
                        null,
                        true,
                        window.basis().label())));
        return lines;
    }

    /** The document that brought the line: the first of those versions, back from today's, that have it as it is. */
    private String allocatedBy(AwardWindow window, QuotaLine line) {
        AwardWindow first = window;
        for (int version = window.version() - 1; version > 0; version--) {
            Optional<AwardWindow> before = windows.find(window.id(), version)
                    .filter(each -> each.fields().quotas().contains(line));
            if (before.isEmpty()) {
                break;
            }
            first = before.get();
        }
        return first.basis().label();
    }

    private static List<Limit> limits(Plan plan, AwardWindow window) {
        return window.fields().quotas().stream()
                .map(line -> new Limit(
                        line.form(), line.kind(), line.to() == null ? null : offices(plan, line.to()), line.count()))
                .toList();
    }

    /** Offices that have ended keep what they took. */
    private static Set<String> offices(Plan plan, String share) {
        return Stream.concat(
                        plan.offices().stream()
                                .filter(office -> office.id().equals(share) || office.isIn(share))
                                .map(Office::id),
                        plan.groups().stream()
                                .filter(group -> group.id().equals(share))
                                .flatMap(group -> group.members().stream()))
                .collect(Collectors.toSet());
    }

    private static Place place(Nomination row) {
        return new Place(row.form(), row.kind(), row.proposer(), row.onBehalfOf());
    }

    private static void refuse(Plan plan, QuotaLine line, QuotaBook.Shortage none) {
        throw Refusal.of(
                "Chỉ tiêu %s còn %d, danh sách đề nghị %d; hãy bớt đối tượng trong danh sách hoặc liên hệ cơ quan phân bổ chỉ tiêu.",
                words(plan, line), none.left(), none.wanted());
    }

    private static String words(Plan plan, QuotaLine line) {
        return formName(plan, line.form())
                + (line.kind() == null
                        ? ""
                        : " cho " + Texts.inSentence(line.kind().label()))
                + (line.to() == null ? "" : " của " + shareName(plan, line.to()));
    }

    private static String formName(Plan plan, String id) {
        return plan.awardForms().stream()
                .filter(form -> form.id().equals(id))
                .map(AwardForm::name)
                .findFirst()
                .orElse(id);
    }

    private static String shareName(Plan plan, String id) {
        return Stream.of(
                        plan.offices().stream()
                                .filter(each -> each.id().equals(id))
                                .map(Office::name),
                        plan.officeSets().stream()
                                .filter(each -> each.id().equals(id))
                                .map(OfficeSet::name),
                        plan.groups().stream()
                                .filter(each -> each.id().equals(id))
                                .map(OfficeGroup::name))
                .flatMap(each -> each)
                .findFirst()
                .orElse(id);
    }
}
