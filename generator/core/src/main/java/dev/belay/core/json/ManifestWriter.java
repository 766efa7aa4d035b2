package dev.belay.core.json;

import dev.belay.core.Manifest;
import dev.belay.schemas.SchemaName;
import tools.jackson.databind.node.StringNode;

/** Writes a manifest as the JSON that {@link ManifestReader} reads. */
public final class ManifestWriter {

    private ManifestWriter() {}

    /** The text, with LF and a final newline. */
    public static String write(Manifest manifest) {
        Fields json = new Fields()
                .put("$schema", SchemaName.MANIFEST.address())
                .list("files", manifest.entries(), entry -> entry(entry).node());
        if (!manifest.bases().isEmpty()) {
            json.list("bases", manifest.bases(), base -> base(base).node());
        }
        if (!manifest.followed().isEmpty()) {
            json.list("followed", manifest.followed(), each -> followed(each).node());
        }
        manifest.oldest()
                .ifPresent(oldest -> json.put(
                        "oldest", new Fields().put("change", oldest.change()).put("origin", oldest.origin())));
        return CanonicalJson.text(json.node());
    }

    private static Fields base(Manifest.Base base) {
        return new Fields()
                .put("directory", base.directory())
                .put("change", base.change())
                .list("files", base.files(), StringNode::valueOf);
    }

    private static Fields followed(Manifest.Followed followed) {
        return new Fields()
                .put("directory", followed.directory())
                .put("change", followed.change())
                .put("sha256", followed.sha256());
    }

    private static Fields entry(Manifest.Entry entry) {
        return new Fields()
                .put("path", entry.path())
                .put("sha256", entry.sha256())
                .text("change", entry.change())
                .text("origin", entry.origin());
    }
}
