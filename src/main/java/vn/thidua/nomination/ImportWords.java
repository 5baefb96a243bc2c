package vn.thidua.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.platform.text.SearchKey;
import vn.thidua.register.PersonRank;

/** The words that a list may use in a window, by column: what stands in a cell and what it means. */
final class ImportWords {

    static final String YES = "Có";
    static final String NO = "Không";

    private final Map<ImportColumn, Map<String, String>> ids = new LinkedHashMap<>();
    private final Map<ImportColumn, List<String>> labels = new LinkedHashMap<>();

    ImportWords(Plan plan, AwardWindow window, String proposer, LocalDate today) {
        coded(ImportColumn.KIND, window.fields().nominees());
        coded(ImportColumn.RANK, List.of(PersonRank.values()));
        words(
                ImportColumn.BEHALF,
                plan.officesOn(today).stream()
                        .filter(office -> !office.hasAccounts()
                                && office.enteredBy() != null
                                && plan.enterer(office, today).equals(proposer))
                        .toList(),
                Office::id,
                Office::name);
        List<AwardForm> forms =
                window.fields().forms().stream().map(plan::awardForm).toList();
        words(ImportColumn.FORM, forms, AwardForm::id, AwardForm::name);
        coded(ImportColumn.GRADE, forms.stream().anyMatch(Grade::has) ? List.of(Grade.values()) : List.of());
        words(ImportColumn.COMPLIANT, List.of(YES, NO), Function.identity(), Function.identity());
        words(
                ImportColumn.PRIORITY,
                plan.priorityGroups().stream()
                        .filter(group -> window.fields().priorityGroups().contains(group.id()))
                        .toList(),
                PriorityGroup::id,
                PriorityGroup::name);
    }

    private void coded(ImportColumn column, Collection<? extends Coded> values) {
        words(column, values, Coded::code, Coded::label);
    }

    private <T> void words(
            ImportColumn column, Collection<? extends T> values, Function<T, String> id, Function<T, String> label) {
        labels.put(column, values.stream().map(each -> label.apply(each)).toList());
        var byWord = new LinkedHashMap<String, String>();
        values.forEach(each -> byWord.putIfAbsent(SearchKey.of(label.apply(each)), id.apply(each)));
        ids.put(column, byWord);
    }

    /** Whether the column takes only words of a list. */
    boolean limits(ImportColumn column) {
        return labels.containsKey(column);
    }

    /** The words of a column, as they are written. */
    List<String> of(ImportColumn column) {
        return labels.getOrDefault(column, List.of());
    }

    /** What a word means, however it is accented or capitalised; null for a word that is not in the list. */
    String meaning(ImportColumn column, String word) {
        return ids.get(column).get(SearchKey.of(word));
    }
}
