package vn.thidua.awardrule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.AwardTier;
import vn.thidua.plan.Coded;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;

/** The cells of a decision table in the words of officials. */
final class TableWords {

    private static final String ANY = "Mọi trường hợp";
    private static final String NOT = "not(";
    private static final Map<String, String> WORDS = Map.of("true", "Có", "false", "Không", "null", "–", "", "–");

    private static final Map<String, String> LABELS = Stream.of(
                    Stream.of(FormClass.values(), NomineeKind.values(), AwardTier.values(), LegalBasis.values())
                            .flatMap(Stream::of)
                            .map(Coded.class::cast)
                            .map(each -> Map.entry(each.code(), each.label())),
                    Stream.of(Body.values(), ShareOf.values(), VotingForm.values(), Severity.values(), Ground.values())
                            .flatMap(Stream::of)
                            .map(Coded.class::cast)
                            .map(each -> Map.entry(each.code(), each.label())),
                    Stream.of(AwardTier.values())
                            .map(tier -> new ProposerLevel(tier, true))
                            .map(each -> Map.entry(each.code(), each.label())))
            .flatMap(each -> each)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private TableWords() {}

    static String condition(String cell) {
        List<String> words = TableCheck.words(cell);
        if (words.isEmpty()) {
            return ANY;
        }
        String named = words.stream().map(TableWords::label).collect(Collectors.joining("; "));
        return cell.startsWith(NOT) ? "Trừ: " + named : named;
    }

    static String answer(String cell) {
        List<String> words = TableCheck.words(cell);
        return words.size() == 1 ? label(words.get(0)) : WORDS.getOrDefault(cell, cell);
    }

    private static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }
}
