package dev.belay.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hands out the text of the schemas: draft 2020-12, and no reference leads out of their folder. */
public final class Schemas {

    private Schemas() {}

    /**
     * The text of a schema.
     *
     * @throws IllegalStateException if the jar was built without it
     */
    public static String text(SchemaName name) {
        try (InputStream stream = Schemas.class.getResourceAsStream(SchemaName.VERSION + "/" + name.fileName())) {
            if (stream == null) {
                throw new IllegalStateException("The schema " + name.fileName() + " is missing from the jar.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schema " + name.fileName() + " cannot be read.", unreadable);
        }
    }
}
