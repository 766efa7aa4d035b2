package dev.belay.dsl;

import java.util.function.Supplier;

/**
 * SQL text as an author wrote it, made by {@link Sql}. It is looked at when an operation uses it, so that a mistake in
 * a constant or an argument is reported at the call and hides no other.
 *
 * @param <V> what it stands for
 */
public final class Written<V> {

    private final Supplier<V> meaning;

    Written(Supplier<V> meaning) {
        this.meaning = meaning;
    }

    /**
     * What it stands for. For the builders, not for authors.
     *
     * @throws RefusedException if the text is empty or cannot be stored
     */
    public V read() {
        return meaning.get();
    }
}
