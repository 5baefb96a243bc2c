package vn.thidua.timelapse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.NominationDrafts;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.AwardLevel;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Refusal;

/** Chooses proposals so that every form, every kind that it allows and every level that may propose it occurs; and writes them. */
@Component
class ProposalsOfPlan {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final AwardPaths paths;
    private final NominationDrafts drafts;

    ProposalsOfPlan(AwardPaths paths, NominationDrafts drafts) {
        this.paths = paths;
        this.drafts = drafts;
    }

    /** As many as there are kinds, or levels where those are more: the kinds go round the levels. */
    List<Proposal> of(Plan plan, List<AwardWindow> windows, LocalDate today) {
        List<Proposal> chosen = new ArrayList<>();
        for (AwardForm form : plan.awardForms()) {
            Map<NomineeKind, AwardWindow> kinds = new TreeMap<>();
            windows.stream()
                    .filter(window -> window.fields().forms().contains(form.id()))
                    .forEach(window -> window.fields().nominees().forEach(kind -> kinds.putIfAbsent(kind, window)));
            if (kinds.isEmpty()) {
                throw new AssertionError("No window for " + form.id() + " in " + plan.id());
            }
            List<NomineeKind> order = List.copyOf(kinds.keySet());
            Map<String, List<Office>> levels = new LinkedHashMap<>();
            for (int n = 0; n == 0 || n < Math.max(order.size(), levels.size()); n++) {
                NomineeKind kind = order.get(n % order.size());
                AwardWindow window = kinds.get(kind);
                levels = proposers(plan, form, kind, window, today);
                List<String> codes = List.copyOf(levels.keySet());
                String level = codes.get(n % codes.size());
                List<Office> there = levels.get(level);
                Office office = there.get(chosen.size() % there.size());
                chosen.add(new Proposal(
                        window,
                        form,
                        kind,
                        office,
                        level,
                        office.hasAccounts() ? office : plan.office(plan.enterer(office, today))));
            }
        }
        return chosen;
    }

    /** Those for whom the law has a route, by the level where they stand. */
    private Map<String, List<Office>> proposers(
            Plan plan, AwardForm form, NomineeKind kind, AwardWindow window, LocalDate today) {
        Map<String, List<Office>> levels = new LinkedHashMap<>();
        plan.officesNamed(window.fields().proposers(), today).stream()
                .filter(office -> hasRoute(plan, form, kind, office, today))
                .forEach(office -> levels.computeIfAbsent(level(plan, office), each -> new ArrayList<>())
                        .add(office));
        if (levels.isEmpty()) {
            throw new AssertionError("Nobody may propose " + form.id() + " in " + window.id());
        }
        return levels;
    }

    private boolean hasRoute(Plan plan, AwardForm form, NomineeKind kind, Office office, LocalDate day) {
        try {
            paths.pathFor(plan.id(), form.id(), kind, office.id(), day);
            return true;
        } catch (Refusal none) {
            return false;
        }
    }

    private static String level(Plan plan, Office office) {
        return plan.awardProcedure().levels().stream()
                .flatMap(level -> stands(plan, level, office).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> stands(Plan plan, AwardLevel level, Office office) {
        if (plan.names(level.below(), office.id())) {
            return Optional.of("duoi-" + level.level().code());
        }
        return plan.names(level.offices(), office.id())
                ? Optional.of(level.level().code())
                : Optional.empty();
    }

    /** @return id of the draft, with all that the window asks for */
    String write(Plan plan, Proposal proposal, String person) {
        String name = "%s %s, %s"
                .formatted(
                        proposal.kind().label(),
                        proposal.form().id(),
                        proposal.office().name());
        String grade = proposal.form().formClass() == FormClass.HUAN_CHUONG_LAO_DONG ? "ba" : null;
        AwardWindow window = proposal.window();
        String id = drafts.begin(
                plan.id(),
                person,
                new NominationDrafts.Begin(
                        window.id(),
                        proposal.writer().id(),
                        proposal.onBehalfOf(),
                        proposal.form().id(),
                        grade,
                        new NominationDrafts.Who(
                                null,
                                proposal.kind().code(),
                                name,
                                proposal.office().name(),
                                null,
                                null,
                                null,
                                null)));
        List<DossierContent.Paper> papers = window
                .fields()
                .checklistFor(proposal.form().id(), proposal.kind())
                .stream()
                .filter(item -> item.obligatory() && !item.shared())
                .map(item -> new DossierContent.Paper(
                        item.name(),
                        drafts.stage(plan.id(), person, id, "bao-cao.pdf", new ByteArrayInputStream(PDF))
                                .id()))
                .toList();
        var content = new DossierContent(
                proposal.office().name(),
                null,
                null,
                null,
                "Hiến đất làm đường.",
                List.of(),
                List.of(),
                true,
                null,
                "Tiêu biểu nhất của đơn vị trong cả giai đoạn.",
                papers);
        drafts.save(
                plan.id(),
                person,
                id,
                new NominationDrafts.Written(
                        1,
                        name,
                        null,
                        proposal.form().id(),
                        grade,
                        window.period().code(),
                        null,
                        content));
        return id;
    }
}
