package dev.belay.dsl;

import java.util.function.Supplier;

/** An operation that needs no more to be said. */
public final class OperationBuilder extends Builder<OperationBuilder> {

    private OperationBuilder(Notebook notebook, String subject) {
        super(notebook, subject);
    }

    /** Begins an operation. For the builders, not for authors. */
    public static OperationBuilder begin(Notebook notebook, String subject, Supplier<? extends Operation> operation) {
        var builder = new OperationBuilder(notebook, subject);
        notebook.draft(builder, operation);
        return builder;
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public OperationBuilder direct(String why) {
        return takeDirect(why);
    }
}
