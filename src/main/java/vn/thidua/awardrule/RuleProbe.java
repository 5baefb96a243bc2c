package vn.thidua.awardrule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.DecisionTable.In;
import vn.thidua.plan.Award;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Asks a version of the tables all that the plan could ask, so that a replaced table leaves nothing without an answer. */
@Component
class RuleProbe {

    private final Plans plans;
    private final AwardPaths paths;
    private final CouncilRules councils;
    private final DecisionTables tables;

    RuleProbe(Plans plans, AwardPaths paths, CouncilRules councils, DecisionTables tables) {
        this.plans = plans;
        this.paths = paths;
        this.councils = councils;
        this.tables = tables;
    }

    private record Question(String form, NomineeKind kind, String proposer, LocalDate date) {}

    /**
     * Refuses a version that leaves without an answer what the version before it answered.
     *
     * @throws Refusal that names the first such case
     */
    void requireAnswers(RuleVersion before, RuleVersion after, DecisionTable changed) {
        Plan plan = plans.plan(after.plan());
        switch (changed) {
            case ROUTE -> questions(plan).forEach(each -> requirePath(plan, before, after, each));
            case COUNCIL ->
                plan.awardForms().stream()
                        .filter(each -> each.formClass() != null)
                        .forEach(each -> requireRule(plan, after, each));
            case ELIGIBILITY -> requireGrounds(after);
        }
    }

    private void requirePath(Plan plan, RuleVersion before, RuleVersion after, Question asked) {
        if (refusal(before, plan, asked).isEmpty()) {
            refusal(after, plan, asked).ifPresent(why -> {
                throw Refusal.of(
                        "Theo bảng này, “%s” tặng %s do %s đề nghị ngày %s không đến được cấp quyết định; hãy bổ sung dòng còn thiếu.",
                        plan.awardForm(asked.form()).name(),
                        asked.kind().label().toLowerCase(Locale.ROOT),
                        plan.office(asked.proposer()).name(),
                        VietnamTime.format(asked.date()));
            });
        }
    }

    private Optional<String> refusal(RuleVersion version, Plan plan, Question asked) {
        try {
            List<PathLevel> levels = paths.computed(
                            version, plan.id(), asked.form(), asked.kind(), asked.proposer(), asked.date())
                    .levels();
            boolean ordered = levels.stream().map(PathLevel::level).distinct().count() == levels.size()
                    && levels.stream().filter(PathLevel::decides).count() == 1;
            return ordered ? Optional.empty() : Optional.of("a level twice, or two that decide");
        } catch (Refusal e) {
            return Optional.of(e.getMessage());
        }
    }

    private void requireRule(Plan plan, RuleVersion version, AwardForm form) {
        for (LegalBasis basis : LegalBasis.values()) {
            for (Body body : List.of(Body.HOI_DONG, Body.THUONG_TRUC)) {
                councils.rule(version, plan.id(), form.id(), body, basis.code(), null);
            }
        }
    }

    private void requireGrounds(RuleVersion version) {
        for (Ground ground : Ground.values()) {
            for (LegalBasis basis : LegalBasis.values()) {
                Map<String, Object> asked = new HashMap<>();
                asked.put(In.GROUND, ground.code());
                asked.put(In.LEGAL_BASIS, basis.code());
                asked.put(In.REGULATION, null);
                if (tables.evaluate(version, DecisionTable.ELIGIBILITY, asked).size() != 1) {
                    throw Refusal.of(
                            "Trường hợp “%s” (%s, %s) phải có đúng một dòng, hãy sửa lại.",
                            ground.label(), ground.code(), basis.label());
                }
            }
        }
    }

    /** Each form, kind and proposer of the plan under each decree and regulation; proposers that stand alike count once. */
    private static Stream<Question> questions(Plan plan) {
        return plan.awards().stream().flatMap(award -> dates(plan).flatMap(date -> questions(plan, award, date)));
    }

    private static Stream<Question> questions(Plan plan, Award award, LocalDate date) {
        Map<String, String> proposers = new LinkedHashMap<>();
        for (Office office : plan.officesNamed(award.proposers(), date)) {
            proposers.putIfAbsent(ProposerLevel.of(plan, office.id()).code(), office.id());
        }
        return award.forms().stream()
                .flatMap(form -> award.nominees().stream()
                        .flatMap(kind ->
                                proposers.values().stream().map(proposer -> new Question(form, kind, proposer, date))));
    }

    /** A day under each decree and each regulation of the province. */
    private static Stream<LocalDate> dates(Plan plan) {
        return Stream.concat(
                Stream.of(LegalBasis.values()).map(LegalBasis::someDay),
                plan.awardProcedure().regulations().stream().map(each -> each.from()));
    }
}
