package dev.belay.core.json;

import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.schemas.SchemaName;

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

    private static Fields release(Release release) {
        Fields files = new Fields();
        release.files().forEach(files::put);
        return new Fields()
                .put("id", release.id())
                .put("change", ChangeWriter.fields(release.change()))
                .put("changeSha256", release.changeSha256())
                .text("after", release.after())
                .put("renderer", release.renderer())
                .put("files", files)
                .put("chain", release.chain());
    }
}
