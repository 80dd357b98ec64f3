package ictb.ivr;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A reminder message as a client sends it. What is absent stays as it is in an update.
 *
 * @param parts recordings and values to speak, and at the end the keys {@code confirm}, {@code cancel} and {@code repeat}
 */
public record NewMessage(Optional<String> name, Optional<String> description, Optional<List<JsonObject>> parts) {}
