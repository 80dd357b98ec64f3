package ictb.platform.api;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Takes what a method answered, part by part and in its order, and writes it in a notation of its own. Before each member of
 * an object or a map comes its name.
 */
public interface AnswerOutput extends AutoCloseable {

    void startObject();

    /** Members of one shape, under names that are ids. */
    void startMap();

    void startList();

    /** Ends what was started last. */
    void end();

    void name(String name);

    /** Of what may be absent, and is. */
    void nothing();

    void text(String text);

    void bool(boolean bool);

    void whole(long number);

    void whole(BigInteger number);

    void decimal(BigDecimal number);

    void decimal(double number);

    /** What a method keeps as JSON. */
    void json(JsonValue json);

    /** Ends the answer; where it breaks off it is left without an end. */
    void finish();

    /** Leaves the stream beneath open. */
    @Override
    void close();
}
