package vn.thidua.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.WindowFields;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.NominationDrafts;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.organisation.Group;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;

/** Dossiers of invented nominees, whose names say that they are. */
@Component
@Profile("demo")
class DemoDossiers {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final NominationDrafts drafts;
    private final Nominations nominations;
    private final Batches batches;
    private final AwardPaths paths;
    private final DemoDesk desk;
    private final Clock clock;

    DemoDossiers(
            NominationDrafts drafts,
            Nominations nominations,
            Batches batches,
            AwardPaths paths,
            DemoDesk desk,
            Clock clock) {
        this.drafts = drafts;
        this.nominations = nominations;
        this.batches = batches;
        this.paths = paths;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether somebody of the plan has proposed anything. */
    boolean any(Plan plan) {
        List<String> offices = plan.offices().stream().map(Office::id).toList();
        return !nominations
                .proposedBy(plan.id(), offices, Set.of(NominationStatus.values()), 0, 1)
                .isEmpty();
    }

    DemoRoutes routes(Plan plan, AwardWindow window) {
        LocalDate today = LocalDate.now(clock);
        WindowFields fields = window.fields();
        NomineeKind kind = fields.nominees().contains(NomineeKind.HO_GIA_DINH)
                ? NomineeKind.HO_GIA_DINH
                : fields.nominees().get(0);
        List<Office> proposers = plan.officesNamed(fields.proposers(), today).stream()
                .filter(office -> !office.id().equals(plan.consolidator()))
                .toList();
        return DemoRoutes.of(fields.forms(), kind, proposers, (form, nominee, office) -> {
            try {
                return Optional.<AwardPath>of(paths.pathFor(plan.id(), form, nominee, office.id(), today));
            } catch (Refusal no) {
                return Optional.empty();
            }
        });
    }

    /** Dossiers in which nothing is written yet. */
    record Begun(Plan plan, AwardWindow window, DemoRoutes.Route route, Office office, List<String> rows) {}

    /**
     * @param n which of the route's offices proposes them
     * @param from number of the first
     */
    Begun begin(Plan plan, AwardWindow window, DemoRoutes.Route route, int n, int from, int howMany) {
        Office office = route.proposer(n);
        List<String> rows = desk.as(
                specialists(plan, office),
                person -> IntStream.range(from, from + howMany)
                        .mapToObj(number -> begun(plan, window, route, office, person, number))
                        .toList());
        return new Begun(plan, window, route, office, rows);
    }

    /** Writes some of them, with their papers. */
    void write(Begun begun, List<String> rows) {
        desk.as(specialists(begun.plan(), begun.office()), person -> {
            rows.forEach(row -> write(begun.plan(), begun.window(), begun.route(), begun.office(), person, row));
            return rows;
        });
    }

    /** @return the list that goes up with all of them */
    String list(Begun begun) {
        return desk.as(
                specialists(begun.plan(), begun.office()),
                person -> batches.open(begun.plan().id(), begun.office().id(), begun.rows(), person)
                        .id());
    }

    private static Group specialists(Plan plan, Office office) {
        return new Group(plan.id(), office.id(), Role.CHUYEN_VIEN);
    }

    private String begun(
            Plan plan, AwardWindow window, DemoRoutes.Route route, Office office, String person, int number) {
        return drafts.begin(
                plan.id(),
                person,
                new NominationDrafts.Begin(
                        window.id(),
                        office.id(),
                        null,
                        route.form(),
                        null,
                        new NominationDrafts.Who(
                                null,
                                route.kind().code(),
                                name(route, office, number),
                                office.name(),
                                null,
                                null,
                                null,
                                null)));
    }

    private static String name(DemoRoutes.Route route, Office office, int number) {
        return "%s số %d – %s (bản dùng thử)".formatted(route.kind().label(), number, office.shortName());
    }

    private void write(Plan plan, AwardWindow window, DemoRoutes.Route route, Office office, String person, String id) {
        List<DossierContent.Paper> papers = window.fields().checklistFor(route.form(), route.kind()).stream()
                .filter(item -> item.obligatory() && !item.shared())
                .map(item -> new DossierContent.Paper(
                        item.name(),
                        drafts.stage(plan.id(), person, id, "ho-so.pdf", new ByteArrayInputStream(PDF))
                                .id()))
                .toList();
        drafts.save(
                plan.id(),
                person,
                id,
                new NominationDrafts.Written(
                        1,
                        nominations.get(id).name(),
                        null,
                        route.form(),
                        null,
                        window.period().code(),
                        null,
                        new DossierContent(
                                office.name(),
                                null,
                                null,
                                null,
                                "Bản dùng thử: hiến đất làm đường, vận động bà con cùng tham gia.",
                                List.of(),
                                List.of(),
                                true,
                                null,
                                null,
                                papers)));
    }
}
