package ictb.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * One call that was tested.
 *
 * @param send the arguments
 * @param file the argument that is a file
 */
record Example(JsonObject send, Optional<String> file, JsonArray answer) {}
