package vn.thidua.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link ProcessTest} that tells a story of offices at work: every test starts with empty desks and the real time, and at
 * its end every task that was created is held against {@link TaskHygiene}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@ExtendWith(CleanDesk.class)
public @interface OfficeTest {}
