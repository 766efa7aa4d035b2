package dev.belay.dsl.constraints;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/**
 * What can be said of every constraint.
 *
 * @param <B> the builder's own class
 */
abstract class NamedParts<B extends NamedParts<B>> extends Builder<B> {

    private Optional<Identifier> name = Optional.empty();

    NamedParts(Notebook notebook, String subject) {
        super(notebook, subject);
    }

    /** Gives the constraint a name of its own instead of the one PostgreSQL would choose. */
    public B name(String text) {
        return once(
                "name", ".name(\"name\")", () -> name = Optional.of(notebook().name(text)));
    }

    final Optional<Identifier> name() {
        return name;
    }
}
