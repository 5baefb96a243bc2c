package vn.thidua.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.function.Predicate;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import vn.thidua.support.ProcessTest;

/** Tests are named so that they run, and share the one Spring context. */
class NamingTest {

    private static final JavaClasses TESTS = ProjectClasses.tests();

    @Test
    void everyClassWithTestsIsCalledSoThatItRuns() {
        assertThat(TESTS.stream()
                        .filter(NamingTest::holdsTests)
                        .map(NamingTest::outermost)
                        .map(JavaClass::getSimpleName))
                .isNotEmpty()
                .allMatch(Predicate.<String>not(String::isBlank)
                        .and(name -> name.endsWith("Test") || name.endsWith("Benchmark")));
    }

    @Test
    void nobodyStartsASecondContext() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ProcessTest.class)
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .orShould()
                .beAnnotatedWith(DirtiesContext.class)
                .orShould()
                .beAnnotatedWith(TestPropertySource.class)
                .check(TESTS);
        noFields()
                .should()
                .beAnnotatedWith(MockitoBean.class)
                .orShould()
                .beAnnotatedWith(MockitoSpyBean.class)
                .check(TESTS);
    }

    @Test
    void noTestIsSwitchedOff() {
        methods().should().notBeAnnotatedWith(Disabled.class).check(TESTS);
        noClasses().should().beAnnotatedWith(Disabled.class).check(TESTS);
    }

    private static boolean holdsTests(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> method.getAnnotations().stream())
                .map(annotation -> annotation.getRawType())
                .anyMatch(annotation -> annotation.isAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                        || annotation.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(NamingTest::outermost).orElse(type);
    }
}
