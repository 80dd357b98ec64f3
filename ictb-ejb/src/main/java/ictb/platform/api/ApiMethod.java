package ictb.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One method of the API; the application does not start when two have one name or one declares no permission. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiMethod {

    /** The guide's name: {@code Campaign_Start}; case counts. */
    String value();

    /** What the caller must hold: {@code campaign_start}; {@code campaign} grants it too. */
    String permission();

    /** Whether it changes nothing, so that GET serves it as well. */
    boolean reads() default false;

    /**
     * Whether GET serves it although it changes something, because a client that is in use calls it so. The caller must send an
     * API key as {@code Authorization: Bearer}: no browser adds one by itself, so no link or image of another site can make the call.
     */
    boolean getByKey() default false;
}
