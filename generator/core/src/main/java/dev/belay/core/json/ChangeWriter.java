package dev.belay.core.json;

import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a change as the JSON that {@link ChangeReader} reads; one change has one text, byte for byte. */
public final class ChangeWriter {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private ChangeWriter() {}

    /** The text, with LF and a final newline. Where the author wrote an intent is not part of it. */
    public static String write(Change change) {
        return CanonicalJson.text(fields(change).node());
    }

    /** The text of what a change means: what its author accepts may change when nothing else may. */
    public static String meaning(Change change) {
        return write(new Change(change.id(), change.at(), change.intents()));
    }

    static Fields fields(Change change) {
        DateTimeFormatter form = change.at().getSecond() == 0 ? MINUTES : SECONDS;
        return new Fields()
                .put("id", change.id())
                .put("at", form.format(change.at()))
                .listUnlessEmpty(
                        "accept",
                        change.accepted(),
                        each -> new Fields()
                                .put("rule", each.rule())
                                .put("reason", each.reason())
                                .node())
                .list(
                        "operations",
                        change.intents(),
                        intent -> operation(intent).node());
    }

    private static Fields operation(Intent intent) {
        return OperationWriter.write(intent.operation()).text("direct", intent.direct());
    }
}
