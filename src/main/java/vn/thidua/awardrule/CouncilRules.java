package vn.thidua.awardrule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.DecisionTable.In;
import vn.thidua.awardrule.DecisionTable.Out;
import vn.thidua.plan.AwardProcedure;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;

/** Quy tắc biểu quyết của Hội đồng. */
@Service
public class CouncilRules {

    private final Plans plans;
    private final DecisionTables tables;

    CouncilRules(Plans plans, DecisionTables tables) {
        this.plans = plans;
        this.tables = tables;
    }

    /** The rule for a nomination that goes this path. */
    public CouncilRule ruleFor(AwardPath path, Body body) {
        return rule(
                tables.version(path.tableVersion()),
                path.plan(),
                path.form(),
                body,
                path.legalBasis(),
                path.regulation());
    }

    /** The rule by the tables in force now, for dossiers received on the date. */
    @Transactional
    public CouncilRule ruleFor(String planId, String form, Body body, LocalDate receivedOn) {
        AwardProcedure procedure = plans.plan(planId).awardProcedure();
        String regulation = procedure == null
                ? null
                : procedure
                        .regulationOn(receivedOn)
                        .map(AwardProcedure.Regulation::id)
                        .orElse(null);
        return rule(
                tables.current(planId),
                planId,
                form,
                body,
                LegalBasis.on(receivedOn).code(),
                regulation);
    }

    CouncilRule rule(RuleVersion version, String planId, String form, Body body, String legalBasis, String regulation) {
        Plan plan = plans.plan(planId);
        Map<String, Object> asked = new HashMap<>();
        asked.put(In.FORM_CLASS, plan.awardForm(form).formClass().code());
        asked.put(In.BODY, body.code());
        asked.put(In.LEGAL_BASIS, legalBasis);
        asked.put(In.REGULATION, regulation);
        List<TableRow> rows = tables.evaluate(version, DecisionTable.COUNCIL, asked);
        if (rows.isEmpty()) {
            throw Refusal.of(
                    "Bảng quy định chưa có quy tắc biểu quyết cho “%s”, hãy đề nghị quản trị bổ sung.",
                    plan.awardForm(form).name());
        }
        TableRow row = rows.get(0);
        String[] quorum = row.text(Out.QUORUM).split("/");
        return new CouncilRule(
                Integer.parseInt(quorum[0]),
                Integer.parseInt(quorum[1]),
                row.number(Out.THRESHOLD),
                row.flag(Out.STRICTLY),
                row.coded(ShareOf.class, Out.BASE),
                row.coded(VotingForm.class, Out.VOTING_FORM),
                row.flag(Out.RECUSED_COUNTS_IN_BASE),
                row.basis(),
                row.verified(),
                version.id());
    }
}
