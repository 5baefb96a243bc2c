package vn.thidua.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.SubjectRecipients;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;

/** Whom an urging letter, or the list to the superior, names. */
@Component
class UrgedOffices implements SubjectRecipients {

    private final UrgingStore store;
    private final Plans plans;

    UrgedOffices(UrgingStore store, Plans plans) {
        this.store = store;
        this.plans = plans;
    }

    @Override
    public Optional<List<String>> of(Document document) {
        return letter(document).map(letter -> offices(store.named(letter.id())));
    }

    /** The letter or list that the document is, or empty when it is something else. */
    Optional<UrgingStore.Letter> letter(Document document) {
        return handles(plans.plan(document.plan()), document.kind())
                ? store.letter(document.subject())
                : Optional.empty();
    }

    static boolean handles(Plan plan, String document) {
        Reporting.Urging rules =
                plan.reporting() == null ? null : plan.reporting().urging();
        return rules != null && (document.equals(rules.document()) || document.equals(rules.escalationDocument()));
    }

    /** The offices of obligations. */
    static List<String> offices(List<String> obligations) {
        return obligations.stream()
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .toList();
    }
}
