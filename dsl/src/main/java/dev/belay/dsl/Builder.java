package dev.belay.dsl;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What every builder can do: remember its line, take a refinement once, and report what is wrong at the line of the
 * call. Authors meet its families, never the class itself.
 *
 * @param <B> the builder's own class, which each refinement returns
 */
public abstract class Builder<B extends Builder<B>> {

    private final Notebook notebook;
    private final Place place;
    private final String subject;
    private final Set<String> said = new HashSet<>();
    private Optional<String> direct = Optional.empty();

    /**
     * Begins at the line of the call that is running.
     *
     * @param notebook where problems are noted
     * @param subject what is built, for messages: {@code the column "channel"}
     */
    protected Builder(Notebook notebook, String subject) {
        this.notebook = notebook;
        this.place = notebook.place();
        this.subject = subject;
    }

    /** Where problems are noted. */
    protected final Notebook notebook() {
        return notebook;
    }

    /** What is built, for messages. */
    protected final String subject() {
        return subject;
    }

    /** This builder. */
    @SuppressWarnings("unchecked") // B is the class of this builder, by the rule of the type parameter
    protected final B self() {
        return (B) this;
    }

    /** Takes a refinement that makes no sense twice. */
    protected final B once(String what, String calls, Runnable step) {
        step.run();
        if (!said.add(what)) {
            notebook.refuse(
                    "given-twice",
                    "The " + what + " of " + subject + " is given twice.",
                    "Keep one call of " + calls + ".");
        }
        return self();
    }

    /** Whether a refinement was taken. */
    protected final boolean said(String what) {
        return said.contains(what);
    }

    /** Takes the author's reason for the plain statement. */
    protected final B takeDirect(String why) {
        return once(
                "direct reason",
                ".direct(\"why\")",
                () -> direct = Optional.of(notebook.read(() -> Intent.reason(why), "refused")));
    }

    final Optional<String> directly() {
        return direct;
    }

    final Place place() {
        return place;
    }
}
