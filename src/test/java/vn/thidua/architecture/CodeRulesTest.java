package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule on code names the class that breaks it. */
class CodeRulesTest {

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("vn.thidua.architecture.offender");

    private static final Map<ArchRule, String> OFFENDER_OF = Map.ofEntries(
            Map.entry(CodeRules.ENGINE_STAYS_IN_FEW_PACKAGES, "EngineUser"),
            Map.entry(CodeRules.DOMAIN_IS_PLAIN_JAVA, "SpringUser"),
            Map.entry(CodeRules.TIME_COMES_FROM_THE_CLOCK, "WallClockReader"),
            Map.entry(CodeRules.ONLY_THE_CLOCK_READS_THE_ENGINE_CLOCK, "EngineClockReader"),
            Map.entry(CodeRules.NOTHING_IS_INJECTED_INTO_FIELDS, "FieldInjected"),
            Map.entry(CodeRules.STORES_ARE_PRIVATE_TO_THEIR_FEATURE, "OpenStore"),
            Map.entry(CodeRules.SQL_STANDS_IN_STORES, "FieldInjected"),
            Map.entry(CodeRules.CONTROLLERS_CALL_USE_CASES, "Endpoint"),
            Map.entry(CodeRules.CONTROLLERS_ARE_CALLED_SO, "Endpoint"),
            Map.entry(CodeRules.PROPERTIES_ARE_RECORDS_CALLED_SO, "Options"),
            Map.entry(CodeRules.DELEGATES_ARE_CALLED_SO, "Worker"),
            Map.entry(CodeRules.TASKS_ARE_CALLED_SO, "Completion"),
            Map.entry(CodeRules.NAMES_SAY_SOMETHING, "TextUtils"));

    @TestFactory
    Stream<DynamicTest> everyRuleNamesItsOffender() {
        return CodeRules.ALL.stream()
                .map(rule -> dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(OFFENDERS)
                                        .getFailureReport()
                                        .getDetails())
                                .anyMatch(detail -> detail.contains(OFFENDER_OF.get(rule)))));
    }

    @Test
    void theOldWaysToReadTheWallClockAreKnownToo() {
        assertThat(CodeRules.TIME_COMES_FROM_THE_CLOCK
                        .evaluate(OFFENDERS)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("java.util.Date.<init>()"))
                .anyMatch(detail -> detail.contains("currentTimeMillis"));
    }
}
