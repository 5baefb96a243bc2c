package vn.thidua.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a list that a plan file must fill with at least one entry; other lists may be left out and are then empty. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface NonEmpty {

    /** What a problem report says. */
    String value() default "phải có ít nhất một mục.";
}
