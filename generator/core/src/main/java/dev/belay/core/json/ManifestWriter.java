package dev.belay.core.json;

import dev.belay.core.Manifest;
import dev.belay.schemas.SchemaName;

/** Writes a manifest as the JSON that {@link ManifestReader} reads. */
public final class ManifestWriter {

    private ManifestWriter() {}

    /** The text, with LF and a final newline. */
    public static String write(Manifest manifest) {
        return CanonicalJson.text(new Fields()
                .put("$schema", SchemaName.MANIFEST.address())
                .list("files", manifest.entries(), entry -> entry(entry).node())
                .node());
    }

    private static Fields entry(Manifest.Entry entry) {
        return new Fields()
                .put("path", entry.path())
                .put("sha256", entry.sha256())
                .text("change", entry.change())
                .text("origin", entry.origin());
    }
}
