package vn.thidua.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The fields of a window as a form sends them and as they are kept: codes and ids of the plan.
 *
 * @param forms ids of award forms
 * @param nominees codes of kinds of nominees
 * @param proposers ids of offices, sets or groups that may propose
 * @param priorityGroups ids of the plan's priority groups
 * @param publishList whether the list is posted before and after
 * @param standard the standard, in words
 * @param closesOn last day on which dossiers are received
 * @param receiver id of the office that receives them
 * @param address where to, or null
 * @param mergedForms ids of forms that are counted in the year-end quota instead
 * @param quotas null or empty: no limit
 * @param checklist what a dossier consists of
 */
public record TypedWindow(
        List<String> forms,
        List<String> nominees,
        List<String> proposers,
        List<String> priorityGroups,
        Boolean publishList,
        String standard,
        LocalDate closesOn,
        String receiver,
        String address,
        List<String> mergedForms,
        List<Quota> quotas,
        List<Item> checklist) {

    /**
     * @param kind code of the kind of nominees, or null for all together
     * @param to id of an office or set whose share it is, or null for the whole window
     */
    public record Quota(String form, String kind, String to, BigDecimal count) {}

    /**
     * @param form id of the form that asks for it, or null for all
     * @param kind code of the kind of nominees that it is asked of, or null for all
     * @param shared whether it is given once for the whole list and not for each nominee
     */
    public record Item(String name, String form, String kind, Boolean shared, Boolean obligatory) {}

    /** The same with other quotas. */
    TypedWindow with(List<String> merged, List<Quota> other) {
        return new TypedWindow(
                forms,
                nominees,
                proposers,
                priorityGroups,
                publishList,
                standard,
                closesOn,
                receiver,
                address,
                merged,
                other,
                checklist);
    }
}
