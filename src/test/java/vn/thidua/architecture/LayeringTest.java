package vn.thidua.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The code keeps its layers, its one clock, its stores and its names. */
class LayeringTest {

    @TestFactory
    Stream<DynamicTest> codeKeepsTheRules() {
        return CodeRules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(ProjectClasses.main())));
    }
}
