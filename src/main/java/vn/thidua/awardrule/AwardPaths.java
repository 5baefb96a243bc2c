package vn.thidua.awardrule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.DecisionTable.In;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.AwardProcedure;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Trình tự xét khen thưởng: which levels a nomination climbs. */
@Service
public class AwardPaths {

    private final Plans plans;
    private final DecisionTables tables;
    private final AwardPathStore store;

    AwardPaths(Plans plans, DecisionTables tables, AwardPathStore store) {
        this.plans = plans;
        this.tables = tables;
        this.store = store;
    }

    /**
     * The path of a nomination received on the date, by the tables in force now. The same question gives the same path, with
     * the same id.
     *
     * @param form id of the plan's award form
     * @throws Refusal when nobody could confer the form on this proposal
     */
    @Transactional
    public AwardPath pathFor(String planId, String form, NomineeKind kind, String proposer, LocalDate receivedOn) {
        return store.keep(computed(tables.current(planId), planId, form, kind, proposer, receivedOn));
    }

    /**
     * What {@link #pathFor} would say if it were asked today about a proposal: why nobody could confer the form on it, in one
     * sentence; empty where there is a path. Keeps none.
     *
     * @param onBehalfOf office without accounts for which it is proposed, or null
     */
    @Transactional // the tables may be put into use by the first question
    public Optional<String> obstacle(
            String planId, String form, NomineeKind kind, String proposer, String onBehalfOf, LocalDate receivedOn) {
        try {
            computed(tables.current(planId), planId, form, kind, standsFor(planId, proposer, onBehalfOf), receivedOn);
            return Optional.empty();
        } catch (Refusal nobody) {
            return Optional.of(nobody.getMessage());
        }
    }

    /**
     * Whose place in the plan counts where an office proposes for one without accounts: that one's where the plan says that it
     * stands at another level, as enterprises that confer themselves do; otherwise the proposer's, so that one list stays together.
     *
     * @param onBehalfOf may be null
     * @return the office to ask {@link #pathFor} about
     */
    public String standsFor(String planId, String proposer, String onBehalfOf) {
        Plan plan = plans.plan(planId);
        return onBehalfOf != null
                        && ProposerLevel.find(plan, onBehalfOf)
                                .filter(level -> !Optional.of(level).equals(ProposerLevel.find(plan, proposer)))
                                .isPresent()
                ? onBehalfOf
                : proposer;
    }

    /**
     * The path with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public AwardPath get(UUID id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no award path " + id));
    }

    /** The path by a version of the tables, not stored: its id is null. */
    AwardPath computed(
            RuleVersion version, String planId, String form, NomineeKind kind, String proposer, LocalDate date) {
        Plan plan = plans.plan(planId);
        AwardForm wanted = plan.awardForm(form);
        if (plan.awardProcedure() == null || wanted.formClass() == null) {
            throw Refusal.of(
                    "%s chưa ghi trình tự xét khen thưởng, hãy bổ sung award_procedure vào Kế hoạch.",
                    plan.shortTitle());
        }
        String basis = LegalBasis.on(date).code();
        String regulation = plan.awardProcedure()
                .regulationOn(date)
                .map(AwardProcedure.Regulation::id)
                .orElse(null);
        Map<String, Object> asked = new HashMap<>();
        asked.put(In.FORM_CLASS, wanted.formClass().code());
        asked.put(In.NOMINEE_KIND, kind.code());
        asked.put(In.PROPOSER_LEVEL, ProposerLevel.of(plan, proposer).code());
        asked.put(In.LEGAL_BASIS, basis);
        asked.put(In.REGULATION, regulation);
        List<PathLevel> levels =
                new PathLevels(plan, proposer, date).of(tables.evaluate(version, DecisionTable.ROUTE, asked));
        if (levels.isEmpty() || !mayConfer(plan, wanted, levels.get(levels.size() - 1), date)) {
            throw Refusal.of(
                    "Hồ sơ nhận ngày %s của %s không có cấp nào quyết định “%s”, hãy chọn hình thức khen thưởng khác.",
                    VietnamTime.format(date), plan.office(proposer).name(), wanted.name());
        }
        return new AwardPath(null, planId, form, kind, proposer, basis, regulation, version.id(), levels);
    }

    /** Whether the last level decides and its authority is one that the plan names for the form, or has taken over from one. */
    private static boolean mayConfer(Plan plan, AwardForm form, PathLevel last, LocalDate date) {
        return last.decides()
                && plan.offices().stream()
                        .filter(each -> plan.names(form.decidedBy(), each.id()))
                        .anyMatch(each -> plan.officeOn(each.id(), date).equals(last.authority()));
    }
}
