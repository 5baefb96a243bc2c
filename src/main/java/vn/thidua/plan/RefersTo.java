package vn.thidua.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an id (or a list of ids) that must be defined elsewhere in the same plan file under one of the kinds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface RefersTo {
    IdKind[] value();

    /** Whether {@link SigningChain#OWN_OFFICE} may stand here too. */
    boolean orOwnOffice() default false;
}
