package vn.thidua.nomination;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.Eligibility;
import vn.thidua.awardrule.Finding;
import vn.thidua.awardrule.Ground;
import vn.thidua.awardrule.Severity;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.nomination.DossierGrounds.Found;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/**
 * Whether nominations may be sent: the grounds are found here, all of them at once, and what a ground does to a nomination is said
 * by the decision table {@code award-eligibility} in force. The same answer stands beside a draft and before a list leaves. Few
 * statements for any number of nominations.
 */
@Service
@Transactional(readOnly = true)
public class NominationChecks implements BatchChecks {

    private final Nominations nominations;
    private final NominationDraftStore drafts;
    private final QuotaStore quotas;
    private final QuotaLedger ledger;
    private final DoubleGrounds doubles;
    private final AwardWindows windows;
    private final Nominees nominees;
    private final Eligibility eligibility;
    private final AwardPaths paths;
    private final Plans plans;
    private final ObjectMapper json;
    private final Clock clock;

    NominationChecks(
            Nominations nominations,
            NominationDraftStore drafts,
            QuotaStore quotas,
            QuotaLedger ledger,
            DoubleGrounds doubles,
            AwardWindows windows,
            Nominees nominees,
            Eligibility eligibility,
            AwardPaths paths,
            Plans plans,
            ObjectMapper json,
            Clock clock) {
        this.nominations = nominations;
        this.drafts = drafts;
        this.quotas = quotas;
        this.ledger = ledger;
        this.doubles = doubles;
        this.windows = windows;
        this.nominees = nominees;
        this.eligibility = eligibility;
        this.paths = paths;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Everything that the rules say about the nominations, in their order; empty for what may be sent without a word.
     *
     * @param ids of one plan
     */
    @Transactional // the eligibility table may be put into use by the first question
    public List<NominationFinding> check(Collection<String> ids) {
        List<Nomination> rows = nominations.all(ids);
        if (rows.isEmpty()) {
            return List.of();
        }
        Plan plan = plans.plan(rows.get(0).plan());
        LocalDate today = LocalDate.now(clock);
        Map<String, DossierContent> contents = rows.stream()
                .collect(Collectors.toMap(
                        Nomination::id, row -> json.convertValue(row.content(), DossierContent.class)));
        List<Found> found = found(plan, today, rows, contents);
        Map<Ground, Finding> ruling =
                eligibility
                        .ruling(
                                plan.id(),
                                today,
                                found.stream().map(Found::ground).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Finding::ground, Function.identity(), (first, second) -> first));
        return Stream.concat(
                        withoutRoute(rows, today),
                        found.stream()
                                .filter(each -> ruling.containsKey(each.ground()))
                                .map(each -> finding(
                                        each,
                                        ruling.get(each.ground()),
                                        contents.get(each.row().id()))))
                .toList();
    }

    /** What decides whether there is a route. */
    private record Question(String form, NomineeKind kind, String proposer, String onBehalfOf) {}

    /** What nobody could confer is told in the words with which its list would be refused. */
    private Stream<NominationFinding> withoutRoute(List<Nomination> rows, LocalDate today) {
        var asked = new HashMap<Question, Optional<String>>();
        return rows.stream()
                .filter(row -> row.path() == null)
                .flatMap(row -> asked
                        .computeIfAbsent(
                                new Question(row.form(), row.kind(), row.proposer(), row.onBehalfOf()),
                                question -> paths.obstacle(
                                        row.plan(),
                                        question.form(),
                                        question.kind(),
                                        question.proposer(),
                                        question.onBehalfOf(),
                                        today))
                        .stream()
                        .map(sentence -> NominationFinding.withoutRoute(row, sentence)));
    }

    /**
     * What stands against sending a list. Whoever else sends from one of its windows waits until this transaction ends, so that of
     * two that propose the same nominee in the same second the second one reads it.
     */
    @Override
    @Transactional
    public List<String> refusals(Collection<String> rows) {
        quotas.lock(nominations.all(rows).stream().map(Nomination::window).collect(Collectors.toSet()));
        return check(rows).stream()
                .filter(NominationFinding::blocks)
                .map(NominationFinding::inFull)
                .toList();
    }

    private List<Found> found(Plan plan, LocalDate today, List<Nomination> rows, Map<String, DossierContent> contents) {
        Map<String, AwardWindow> byId =
                windows.of(plan.id()).stream().collect(Collectors.toMap(AwardWindow::id, Function.identity()));
        Set<String> late = drafts.late(byId.keySet()).stream()
                .map(each -> each.window() + "\n" + each.office())
                .collect(Collectors.toSet());
        Map<UUID, Nominee> known =
                nominees.living(rows.stream().map(Nomination::nominee).collect(Collectors.toSet()));
        var grounds = new DossierGrounds(plan, today);
        Map<String, List<Found>> rivals = doubles.of(plan, rows, byId, known).stream()
                .collect(Collectors.groupingBy(each -> each.row().id()));
        Map<String, String> exhausted = ledger.exhausted(rows, byId);
        var all = new ArrayList<Found>();
        for (Nomination row : rows) {
            AwardWindow window = byId.get(row.window());
            boolean receiving = window.isOpenOn(today) || late.contains(row.window() + "\n" + row.proposer());
            all.addAll(grounds.of(row, window, known.get(row.nominee()), contents.get(row.id()), receiving));
            all.addAll(rivals.getOrDefault(row.id(), List.of()));
            if (exhausted.containsKey(row.id())) {
                // only told: the place is taken, or refused, when the list leaves
                all.add(new Found(row, Ground.HET_CHI_TIEU, exhausted.get(row.id()), true, null, null));
            }
        }
        return all;
    }

    /** A reason of the office answers a question, but not that of the closing day: there a leader answers. */
    private static NominationFinding finding(Found found, Finding ruling, DossierContent content) {
        boolean answered = found.ground() != Ground.HET_HAN_NHAN && content.reason() != null;
        Severity severity = found.onlyShown() ? Severity.CANH_BAO : ruling.severity();
        boolean blocks = severity == Severity.TU_CHOI || severity == Severity.HOI_LY_DO && !answered;
        return new NominationFinding(
                found.row().id(),
                found.row().name(),
                found.ground().code(),
                (blocks ? severity : Severity.CANH_BAO).code(),
                ruling.sentence(),
                found.detail(),
                ruling.verified() ? ruling.basis() : ruling.basis() + " – chưa xác minh",
                blocks,
                found.other(),
                found.nominee());
    }
}
