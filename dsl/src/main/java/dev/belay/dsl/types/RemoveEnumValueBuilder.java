package dev.belay.dsl.types;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/** A label that no row is to hold any more. */
public final class RemoveEnumValueBuilder extends Builder<RemoveEnumValueBuilder> {

    private Optional<String> replacement = Optional.empty();

    private RemoveEnumValueBuilder(Notebook notebook, String label) {
        super(notebook, "the label \"" + label + "\"");
    }

    static RemoveEnumValueBuilder begin(Notebook notebook, Identifier schema, Identifier name, String label) {
        var builder = new RemoveEnumValueBuilder(notebook, label);
        String checked = notebook.name(label).value();
        notebook.draft(builder, () -> new RemoveEnumValue(schema, name, checked, builder.replacement));
        return builder;
    }

    /**
     * Turns the label into another one of the type, in rows that are there and in what the previous release still
     * writes; without it the application promises that there are none.
     */
    public RemoveEnumValueBuilder replaceWith(String label) {
        String checked = notebook().name(label).value();
        return once("replacement", ".replaceWith(\"label\")", () -> replacement = Optional.of(checked));
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public RemoveEnumValueBuilder direct(String why) {
        return takeDirect(why);
    }
}
