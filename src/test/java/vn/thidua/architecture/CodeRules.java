package vn.thidua.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.engine.TaskHandler;

/** Rules on the code itself: layers, time, storage and the names that say what a class is. */
final class CodeRules {

    private static final String STORE = "Store";

    static final ArchRule ENGINE_STAYS_IN_FEW_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "vn.thidua.webapps..", "vn.thidua.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a move to another engine touches few packages (ADR 0004)");

    static final ArchRule DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .and()
            .doNotHaveSimpleName("package-info") // who may use it is no rule of the practice
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda..", "java.sql..")
            .because("a rule of the practice is tested without engine, container and database")
            .allowEmptyShould(true);

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(readsTheWallClock())
            .because("one injected Clock drives domain and engine");

    static final ArchRule ONLY_THE_CLOCK_READS_THE_ENGINE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("vn.thidua.platform.time..", "vn.thidua.demo..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ClockUtil.class)
            .because("everybody else takes the injected Clock");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .because("a constructor shows what a class needs");

    static final ArchRule STORES_ARE_PRIVATE_TO_THEIR_FEATURE = classes()
            .that()
            .haveSimpleNameEndingWith(STORE)
            .should()
            .bePackagePrivate()
            .because("other features ask the use case, not the table")
            .allowEmptyShould(true);

    static final ArchRule SQL_STANDS_IN_STORES = classes()
            .that(are(usersOfSql()))
            .and()
            .resideOutsideOfPackage("vn.thidua.platform..")
            .should()
            .haveSimpleNameEndingWith(STORE)
            .because("SQL is found where its table's class is (ADR 0007)")
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_CALL_USE_CASES = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith(STORE)
            .because("a rule that a controller walks around is no rule")
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_ARE_CALLED_SO = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .andShould()
            .resideInAnyPackage("..web..", "vn.thidua.webapps..", "vn.thidua.platform..", "vn.thidua.demo..")
            .allowEmptyShould(true);

    static final ArchRule PROPERTIES_ARE_RECORDS_CALLED_SO = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .haveSimpleNameEndingWith("Properties")
            .andShould()
            .beRecords()
            .allowEmptyShould(true);

    static final ArchRule DELEGATES_ARE_CALLED_SO = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAnyPackage("..process", "vn.thidua.platform..")
            .because("it does the work of one service task")
            .allowEmptyShould(true);

    static final ArchRule TASKS_ARE_CALLED_SO = classes()
            .that()
            .areAssignableTo(TaskHandler.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameEndingWith("Task")
            .andShould()
            .resideInAPackage("..process")
            .because("it completes one user task")
            .allowEmptyShould(true);

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Misc|Common|Base)")
            .because("such a name fits everything and tells nothing");

    static final List<ArchRule> ALL = List.of(
            ENGINE_STAYS_IN_FEW_PACKAGES,
            DOMAIN_IS_PLAIN_JAVA,
            TIME_COMES_FROM_THE_CLOCK,
            ONLY_THE_CLOCK_READS_THE_ENGINE_CLOCK,
            NOTHING_IS_INJECTED_INTO_FIELDS,
            STORES_ARE_PRIVATE_TO_THEIR_FEATURE,
            SQL_STANDS_IN_STORES,
            CONTROLLERS_CALL_USE_CASES,
            CONTROLLERS_ARE_CALLED_SO,
            PROPERTIES_ARE_RECORDS_CALLED_SO,
            DELEGATES_ARE_CALLED_SO,
            TASKS_ARE_CALLED_SO,
            NAMES_SAY_SOMETHING);

    private CodeRules() {}

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe("reads the wall clock", call -> {
            CodeUnitCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            boolean noArguments = target.getRawParameterTypes().isEmpty();
            return switch (target.getName()) {
                case "now" ->
                    owner.getPackageName().startsWith("java.time")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "getInstance" -> owner.isEquivalentTo(Calendar.class);
                case "<init>" -> owner.isEquivalentTo(Date.class) && noArguments;
                default ->
                    owner.isEquivalentTo(Clock.class)
                            && Set.of(
                                            "systemUTC",
                                            "systemDefaultZone",
                                            "system",
                                            "tickSeconds",
                                            "tickMinutes",
                                            "tickMillis")
                                    .contains(target.getName());
            };
        });
    }

    private static DescribedPredicate<JavaClass> usersOfSql() {
        return DescribedPredicate.describe(
                "users of SQL",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(target -> target.isEquivalentTo(JdbcClient.class)
                                || target.isAssignableTo(JdbcOperations.class)
                                || target.getPackageName().startsWith("java.sql")
                                        && target.getSimpleName().endsWith("Statement")));
    }
}
