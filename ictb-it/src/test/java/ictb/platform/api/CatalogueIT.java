package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.InsideTest;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The methods as the running application knows them, held against the golden files of what they answer. */
class CatalogueIT extends InsideTest {

    @Inject
    private Catalogue catalogue;

    @Test
    void everyMethodHasAGoldenFileThatSaysWhatItNeeds() throws IOException {
        assertThat(catalogue.all()).hasSizeGreaterThan(16);
        for (Operation operation : catalogue.all()) {
            JsonObject golden = goldenFileOf(operation.name());

            assertThat(golden.getString("permission")).as(operation.name()).isEqualTo(operation.permission());
            assertThat(golden.getBoolean("reads")).as(operation.name()).isEqualTo(operation.reads());
        }
    }

    @Test
    void everyGoldenFileHasAnAnswerAndARefusal() throws IOException {
        for (Operation operation : catalogue.all()) {
            List<Boolean> outcomes =
                    goldenFileOf(operation.name()).getJsonArray("exchanges").getValuesAs(JsonObject.class).stream()
                            .map(exchange -> exchange.getJsonArray("answer").getBoolean(0))
                            .toList();

            assertThat(outcomes).as(operation.name()).contains(true, false);
        }
    }

    private static JsonObject goldenFileOf(String method) throws IOException {
        String name = "/golden/" + method + ".json";
        try (InputStream file = CatalogueIT.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            try (JsonReader reader = Json.createReader(file)) {
                return reader.readObject();
            }
        }
    }
}
