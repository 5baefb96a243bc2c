package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A sentence that every subject keeps.
 *
 * @param sentence the rule, readable as the name of a test
 * @param breaches one sentence for each place that breaks it
 */
record Rule<T>(String sentence, Function<T, Stream<String>> breaches) {

    List<String> breachesIn(T subject) {
        return breaches.apply(subject).distinct().sorted().toList();
    }

    DynamicTest testOn(T subject) {
        return DynamicTest.dynamicTest(
                sentence,
                () -> assertThat(breachesIn(subject))
                        .as("%s: %s", subject, sentence)
                        .isEmpty());
    }
}
