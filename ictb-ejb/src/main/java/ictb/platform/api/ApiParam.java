package ictb.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An argument by its name on the wire. On a record's component it gives the member's name where that is not the
 * component's own in snake case. An {@code Optional} may be absent, everything else must be there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface ApiParam {

    String value();

    /** Other names that clients send; the first that is present counts. */
    String[] aliases() default {};
}
