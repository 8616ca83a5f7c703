package bikerental.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The realm to import: the one that is deployed everywhere, with what only a developer's machine may have laid over it. */
final class RealmFile {
    static final String REALM = "bikerental";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    static void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            ObjectNode realm = overlaid((ObjectNode) read("realm.json"), (ObjectNode) read("local-overlay.json"));
            Files.write(folder.resolve(REALM + "-realm.json"), JSON.writeValueAsBytes(realm));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the realm to " + folder, e);
        }
    }

    /** A list of the overlay is added to the base's list of that name, any other value takes its place. */
    static ObjectNode overlaid(ObjectNode base, ObjectNode overlay) {
        ObjectNode merged = base.deepCopy();
        overlay.properties().forEach(entry -> {
            if (merged.get(entry.getKey()) instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream content = Objects.requireNonNull(RealmFile.class.getResourceAsStream(file), file)) {
            return JSON.readTree(content);
        }
    }
}
