package vn.thidua.timelapse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationChecks;
import vn.thidua.nomination.NominationDrafts;
import vn.thidua.nomination.NominationFinding;
import vn.thidua.nomination.RowActions;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;

/**
 * Offices nominate: in an open window some of those that may propose write a few dossiers, throw away what the rules refuse, and
 * send the others as one list for each award form.
 */
@Component
@Profile("timelapse")
@Order(1)
class NominationInitiative implements Initiative {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    /** Of a hundred offices that may propose in a window so many do. */
    private static final int PROPOSE_PERCENT = 35;

    private static final int MOST_NOMINEES = 5;
    /** On which of the window's mornings. */
    private static final int MORNINGS = 3;

    private static final List<Role> EXAMINERS = List.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final AwardWindows windows;
    private final NominationDrafts drafts;
    private final NominationChecks checks;
    private final Batches batches;
    private final RowActions rows;
    private final PoolStore pools;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    NominationInitiative(
            AwardWindows windows,
            NominationDrafts drafts,
            NominationChecks checks,
            Batches batches,
            RowActions rows,
            PoolStore pools) {
        this.windows = windows;
        this.drafts = drafts;
        this.checks = checks;
        this.batches = batches;
        this.rows = rows;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        for (AwardWindow window : windows.openOn(turn.plan().id(), turn.today())) {
            int morning = seen.merge(window.id(), 1, Integer::sum);
            turn.plan().officesNamed(window.fields().proposers(), turn.today()).stream()
                    .filter(office -> done.add(window.id() + " " + office.id() + " " + morning))
                    .forEach(office -> mayPropose(turn, window, office, morning));
        }
        for (PoolStore.Pool pool : pools.toResume(turn.plan().id(), turn.today())) {
            resume(turn, pool);
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

    private void mayPropose(Turn turn, AwardWindow window, Office office, int morning) {
        Chance chance = turn.chance(window.id() + " " + office.id());
        if (!chance.percent(PROPOSE_PERCENT) || chance.between(1, MORNINGS) != morning) {
            return;
        }
        String proposer = office.hasAccounts() ? office.id() : turn.plan().enterer(office, turn.today());
        turn.somebody(proposer, Role.CHUYEN_VIEN)
                .ifPresent(person -> propose(turn, window, office, proposer, person, chance));
    }

    private void propose(Turn turn, AwardWindow window, Office office, String proposer, String person, Chance chance) {
        Map<String, List<String>> byForm = new HashMap<>();
        int nominees = chance.between(1, MOST_NOMINEES);
        for (int n = 1; n <= nominees; n++) {
            String form = window.fields()
                    .forms()
                    .get(chance.between(0, window.fields().forms().size() - 1));
            NomineeKind kind = window.fields()
                    .nominees()
                    .get(chance.between(0, window.fields().nominees().size() - 1));
            int number = n;
            String id = turn.as(person, () -> written(turn, window, office, proposer, form, kind, number, person));
            if (checks.check(List.of(id)).stream().anyMatch(NominationFinding::blocks)) {
                turn.as(person, () -> {
                    drafts.delete(turn.plan().id(), person, id);
                    return id;
                });
            } else {
                byForm.computeIfAbsent(form, each -> new ArrayList<>()).add(id);
            }
        }
        byForm.values().forEach(ids -> send(turn, proposer, ids, person));
    }

    private String written(
            Turn turn,
            AwardWindow window,
            Office office,
            String proposer,
            String form,
            NomineeKind kind,
            int number,
            String person) {
        String plan = turn.plan().id();
        String name = "%s %d của %s (%s)".formatted(kind.label(), number, office.shortName(), window.label());
        boolean graded = turn.plan().awardForm(form).formClass() == FormClass.HUAN_CHUONG_LAO_DONG;
        String id = drafts.begin(
                plan,
                person,
                new NominationDrafts.Begin(
                        window.id(),
                        proposer,
                        office.hasAccounts() ? null : office.id(),
                        form,
                        null,
                        new NominationDrafts.Who(null, kind.code(), name, office.name(), null, null, null, null)));
        List<DossierContent.Paper> papers = new ArrayList<>();
        window.fields().checklistFor(form, kind).stream()
                .filter(item -> item.obligatory() && !item.shared())
                .forEach(item -> papers.add(new DossierContent.Paper(
                        item.name(),
                        drafts.stage(plan, person, id, "ho-so.pdf", new ByteArrayInputStream(PDF))
                                .id())));
        drafts.save(
                plan,
                person,
                id,
                new NominationDrafts.Written(
                        1,
                        name,
                        null,
                        form,
                        graded ? "ba" : null,
                        window.period().code(),
                        null,
                        new DossierContent(
                                office.name(),
                                null,
                                null,
                                null,
                                "Có thành tích xuất sắc trong Phong trào thi đua.",
                                List.of(),
                                List.of(),
                                true,
                                null,
                                "Thành tích tiêu biểu của đơn vị.",
                                papers)));
        return id;
    }

    /** Whoever examines there and had no hand in proposing. */
    private void resume(Turn turn, PoolStore.Pool pool) {
        String why = "không ai giữ vai trò ở " + pool.office();
        for (Role role : EXAMINERS) {
            Optional<String> person = turn.somebody(pool.office(), role);
            if (person.isEmpty()) {
                continue;
            }
            try {
                turn.as(person.get(), () -> {
                    rows.resume(pool.nominations(), person.get(), "Đã xác minh xong, tiếp tục xét.");
                    return null;
                });
                return;
            } catch (Refusal | NotAllowed no) {
                why = no.getMessage();
            }
        }
        turn.trouble("resume: " + why);
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
