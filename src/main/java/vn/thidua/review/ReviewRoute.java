package vn.thidua.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;
import vn.thidua.plan.UpwardDuty;

/**
 * The way of the issuer's report on a review: its own document where the plan names one, else the route of the consolidated
 * reports, else that of what the issuer owes its superior.
 */
final class ReviewRoute {

    private ReviewRoute() {}

    /**
     * One report of the route.
     *
     * @param office the office that it belongs to: its drafter
     * @param to names of its recipients
     */
    record Row(String document, String office, String to) {}

    static List<Row> of(Plan plan, vn.thidua.plan.Review own) {
        if (own.document() != null) {
            return List.of(row(plan, own.document()));
        }
        if (plan.reporting() != null) {
            return plan.reporting().upward().stream()
                    .map(row -> new Row(row.document(), row.drafter(), plan.namesOf(row.to())))
                    .toList();
        }
        return plan.upwardDuties().stream()
                .map(UpwardDuty::document)
                .filter(Objects::nonNull)
                .distinct()
                .map(document -> row(plan, document))
                .toList();
    }

    /** The office that drafts by a chain; the issuer where that depends on the office. */
    static String drafter(Plan plan, String document) {
        SigningChain chain = plan.signing(document);
        return chain.dependsOnOffice()
                ? plan.issuer()
                : chain.step(Step.SOAN).orElseThrow().office();
    }

    private static Row row(Plan plan, String document) {
        List<String> to = plan.signing(document).recipients().stream()
                .flatMap(recipient -> recipient.offices() == null ? Stream.empty() : recipient.offices().stream())
                .filter(office -> plan.findOffice(office).isPresent())
                .distinct()
                .toList();
        return new Row(document, drafter(plan, document), plan.namesOf(to));
    }
}
