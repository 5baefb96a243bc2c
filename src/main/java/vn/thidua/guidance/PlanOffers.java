package vn.thidua.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.Award;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeGroup;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.OfficeSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;

/** What a plan offers on an occasion: its forms, whom it honours, its quotas. */
final class PlanOffers {

    private PlanOffers() {}

    /** The forms that the plan offers on the occasion; all of its forms where it offers none by name. */
    static List<AwardForm> forms(Plan plan, Occasion occasion) {
        Set<String> named =
                named(plan, occasion).flatMap(award -> award.forms().stream()).collect(Collectors.toSet());
        return plan.awardForms().stream()
                .filter(form -> named.isEmpty() || named.contains(form.id()))
                .toList();
    }

    static List<NomineeKind> nominees(Plan plan, Occasion occasion) {
        Set<NomineeKind> named = named(plan, occasion)
                .flatMap(award -> award.nominees().stream())
                .collect(Collectors.toSet());
        return Stream.of(NomineeKind.values())
                .filter(kind -> named.isEmpty() || named.contains(kind))
                .toList();
    }

    static Stream<Award> named(Plan plan, Occasion occasion) {
        return plan.awards().stream().filter(award -> award.occasion() == occasion);
    }

    static Optional<Quota> quota(Plan plan, Occasion occasion, String form) {
        return plan.quotas().stream()
                .filter(quota -> quota.occasion() == occasion && quota.form().equals(form))
                .findFirst();
    }

    /** Whether the number comes with a letter from outside, so that it may not be typed before the letter is there. */
    static boolean waitsForLetter(Plan plan, Quota quota) {
        return quota.count() == null
                && !quota.merge()
                && plan.office(quota.allocatedBy()).kind() == OfficeKind.NGOAI;
    }

    /** Name of an office, a set or a group. */
    static String nameOf(Plan plan, String id) {
        return plan.findOffice(id)
                .map(Office::name)
                .or(() -> plan.officeSets().stream()
                        .filter(set -> set.id().equals(id))
                        .map(OfficeSet::name)
                        .findFirst())
                .or(() -> plan.groups().stream()
                        .filter(group -> group.id().equals(id))
                        .map(OfficeGroup::name)
                        .findFirst())
                .orElse(id);
    }
}
