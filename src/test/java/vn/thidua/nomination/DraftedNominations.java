package vn.thidua.nomination;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;

/**
 * Puts drafts of invented households straight into the table, for tests that are about what comes after. They can be sent: their
 * window is there and takes everything that the plan knows, and what a dossier must say is said.
 */
@Component
public class DraftedNominations {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2099, 12, 31);

    private final NominationStore store;
    private final NominationDraftStore drafts;
    private final AwardNumbers numbers;
    private final Nominees nominees;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DraftedNominations(
            NominationStore store,
            NominationDraftStore drafts,
            AwardNumbers numbers,
            Nominees nominees,
            Plans plans,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.numbers = numbers;
        this.nominees = nominees;
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return the ids */
    public List<String> of(String plan, String office, String window, String form, int howMany, String author) {
        int first = numbers.take(plan, Nomination.KIND, 2024, howMany);
        List<Nominee> households = nominees.registerAll(
                plan,
                IntStream.range(first, first + howMany)
                        .mapToObj(n -> Particulars.of(NomineeKind.HO_GIA_DINH, "Hộ ông Nguyễn Văn " + n, null))
                        .toList(),
                author);
        return insert(
                window,
                author,
                IntStream.range(0, howMany)
                        .mapToObj(n -> draft(households.get(n), office, window, form, first + n, author))
                        .toList());
    }

    /** One for a nominee of the register. */
    public String of(Nominee nominee, String office, String window, String form, String author) {
        int number = numbers.take(nominee.plan(), Nomination.KIND, 2024, 1);
        return insert(window, author, List.of(draft(nominee, office, window, form, number, author)))
                .get(0);
    }

    /** Says that it was sent on a day. */
    void received(String id, LocalDate day) {
        jdbc.sql("update thidua.nomination set received_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    private List<String> insert(String window, String author, List<Nomination> rows) {
        open(plans.plan(rows.get(0).plan()), window);
        store.insert(rows);
        List<String> ids = rows.stream().map(Nomination::id).toList();
        drafts.begin(ids, author, clock.instant());
        return ids;
    }

    private Nomination draft(Nominee nominee, String office, String window, String form, int number, String author) {
        Instant now = clock.instant();
        boolean graded = Grade.has(plans.plan(nominee.plan()).awardForm(form));
        return new Nomination(
                AwardNumbers.id(nominee.plan(), Nomination.KIND, 2024, number, office),
                nominee.plan(),
                nominee.id(),
                nominee.name(),
                nominee.kind(),
                null,
                window,
                1,
                form,
                graded ? Grade.BA.code() : null,
                null,
                office,
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                json.valueToTree(new DossierContent(
                        null, null, null, null, "Hiến đất làm đường.", null, null, true, null, null, null)),
                NominationStatus.DU_THAO,
                null,
                null,
                0,
                office,
                null,
                null,
                now,
                null,
                null,
                null,
                now,
                author,
                null);
    }

    /** A window out of turn, open on every day, without quota and without papers. */
    private void open(Plan plan, String window) {
        boolean opened = jdbc.sql("""
                                insert into thidua.award_window (id, plan_id, occasion, period, version, opened_on, closes_on)
                                values (?, ?, 'dot-xuat', '2024', 1, ?, ?) on conflict do nothing
                                """).params(window, plan.id(), ALWAYS, NEVER).update() == 1;
        if (opened) {
            jdbc.sql("""
                            insert into thidua.award_window_version
                                (window_id, version, fields, document_id, type, number, dated, issuer, made_by, made_at)
                            values (?, 1, ?::jsonb, ?, 'Hướng dẫn', '1/HD', ?, 'Cấp trên', 'nobody', now())
                            """)
                    .params(window, json.valueToTree(fields(plan)).toString(), window, ALWAYS)
                    .update();
        }
    }

    private static Map<String, Object> fields(Plan plan) {
        return Map.ofEntries(
                Map.entry("forms", plan.awardForms().stream().map(AwardForm::id).toList()),
                Map.entry(
                        "nominees",
                        Stream.of(NomineeKind.values()).map(NomineeKind::code).toList()),
                Map.entry("proposers", plan.offices().stream().map(Office::id).toList()),
                Map.entry(
                        "priorityGroups",
                        plan.priorityGroups().stream().map(PriorityGroup::id).toList()),
                Map.entry("publishList", false),
                Map.entry("standard", "Có thành tích."),
                Map.entry("closesOn", NEVER.toString()),
                Map.entry("receiver", plan.consolidator()),
                Map.entry("mergedForms", List.of()),
                Map.entry("quotas", List.of()),
                Map.entry("checklist", List.of()));
    }
}
