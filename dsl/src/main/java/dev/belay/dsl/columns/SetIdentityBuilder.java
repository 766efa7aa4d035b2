package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import java.util.Optional;

/** A column that becomes an identity column, or that is one. */
public final class SetIdentityBuilder extends Builder<SetIdentityBuilder> {

    private Optional<Long> startWith = Optional.empty();

    private SetIdentityBuilder(Notebook notebook, Column<?> column) {
        super(notebook, "the column \"" + column.name() + "\"");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static SetIdentityBuilder begin(Notebook notebook, TableName table, Column<?> column, Identity identity) {
        var builder = new SetIdentityBuilder(notebook, column);
        Identifier name = notebook.column(column).name();
        notebook.draft(builder, () -> new SetIdentity(table, name, identity, builder.startWith));
        return builder;
    }

    /**
     * For a column of plain numbers, which the application has drawn so far: the least number that PostgreSQL gives. No
     * release that draws numbers of its own reaches it.
     */
    public SetIdentityBuilder startWith(long number) {
        return once("start", ".startWith(number)", () -> startWith = Optional.of(number));
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public SetIdentityBuilder direct(String why) {
        return takeDirect(why);
    }
}
