package vn.thidua.awardrule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.DecisionTable.In;
import vn.thidua.awardrule.DecisionTable.Out;
import vn.thidua.plan.AwardProcedure;
import vn.thidua.plan.Plans;

/** Điều kiện đề nghị khen thưởng: what each ground that was found does to a nomination. */
@Service
public class Eligibility {

    private final Plans plans;
    private final DecisionTables tables;

    Eligibility(Plans plans, DecisionTables tables) {
        this.plans = plans;
        this.tables = tables;
    }

    /**
     * What the tables in force now say about the grounds of a nomination received on the date, in the order of the grounds. A
     * ground without a row speaks against nothing.
     */
    @Transactional
    public List<Finding> ruling(String planId, LocalDate receivedOn, Collection<Ground> grounds) {
        if (grounds.isEmpty()) {
            return List.of();
        }
        return ruling(tables.current(planId), planId, receivedOn, grounds);
    }

    /** The same by the version that a nomination began with, see {@link AwardPath#tableVersion()}. */
    public List<Finding> ruling(String tableVersion, String planId, LocalDate receivedOn, Collection<Ground> grounds) {
        return ruling(tables.version(tableVersion), planId, receivedOn, grounds);
    }

    private List<Finding> ruling(RuleVersion version, String planId, LocalDate receivedOn, Collection<Ground> grounds) {
        AwardProcedure procedure = plans.plan(planId).awardProcedure();
        Optional<String> regulation = Optional.ofNullable(procedure)
                .flatMap(each -> each.regulationOn(receivedOn))
                .map(AwardProcedure.Regulation::id);
        return grounds.stream()
                .distinct()
                .sorted()
                .flatMap(ground -> {
                    Map<String, Object> asked = new HashMap<>();
                    asked.put(In.GROUND, ground.code());
                    asked.put(In.LEGAL_BASIS, LegalBasis.on(receivedOn).code());
                    asked.put(In.REGULATION, regulation.orElse(null));
                    return tables.evaluate(version, DecisionTable.ELIGIBILITY, asked).stream()
                            .map(row -> finding(ground, row));
                })
                .toList();
    }

    private static Finding finding(Ground ground, TableRow row) {
        return new Finding(
                ground, row.coded(Severity.class, Out.SEVERITY), row.text(Out.SENTENCE), row.basis(), row.verified());
    }
}
