package dev.belay.core.json;

import dev.belay.core.Sha256;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.core.lock.ReleasedDelta;
import dev.belay.core.state.SchemaDelta;
import dev.belay.core.state.SchemaState;
import dev.belay.schemas.SchemaName;
import java.util.Optional;

/** Writes a lock as the JSON that {@link LockReader} reads; one lock has one text, byte for byte. */
public final class LockWriter {

    private LockWriter() {}

    /** The text, with LF and a final newline. */
    public static String write(Lock lock) {
        return CanonicalJson.text(new Fields()
                .put("$schema", SchemaName.LOCK.address())
                .text("newest", lock.newest().map(Release::id))
                .text("state", lock.state())
                .list("releases", lock.releases(), release -> release(release).node())
                .node());
    }

    /** What a lock says of a migration that made one state of the other; empty where its operations say it already. */
    public static Optional<ReleasedDelta> delta(SchemaState before, SchemaState after) {
        return Optional.of(SchemaDelta.between(before, after))
                .filter(SchemaDelta::isMoreThanTables)
                .map(delta -> new ReleasedDelta(delta, Sha256.of(CanonicalJson.text(RecordWriter.object(delta)))));
    }

    private static Fields release(Release release) {
        Fields files = new Fields();
        release.files().forEach(files::put);
        Fields fields = new Fields()
                .put("id", release.id())
                .put("change", ChangeWriter.fields(release.change()))
                .put("changeSha256", release.changeSha256());
        release.delta()
                .ifPresent(made ->
                        fields.put("delta", RecordWriter.object(made.delta())).put("deltaSha256", made.sha256()));
        return fields.text("after", release.after())
                .put("renderer", release.renderer())
                .put("files", files)
                .put("chain", release.chain());
    }
}
