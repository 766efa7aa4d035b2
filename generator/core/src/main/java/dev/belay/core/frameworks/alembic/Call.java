package dev.belay.core.frameworks.alembic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts the arguments of a call together. */
final class Call {

    static final Layout TRUE = Layout.atom("True");
    static final Layout FALSE = Layout.atom("False");
    static final Layout NONE = Layout.atom("None");

    private final String function;
    private final List<Layout> arguments = new ArrayList<>();

    private Call(String function) {
        this.function = function;
    }

    /** A call of that function. */
    static Call of(String function) {
        return new Call(function);
    }

    /** SQL as SQLAlchemy takes it. */
    static Layout text(String sql) {
        return Layout.call("sa.text", Layout.string(BoundText.of(sql)));
    }

    /** With those arguments. */
    Call with(Layout... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /** With those arguments. */
    Call with(Stream<Layout> more) {
        more.forEach(arguments::add);
        return this;
    }

    /** With those arguments if it is so. */
    Call when(boolean condition, Layout... more) {
        return condition ? with(more) : this;
    }

    /** The call as an expression. */
    Layout layout() {
        return Layout.call(function, arguments);
    }

    /** The call as the whole of a migration. */
    List<Operation> alone() {
        return List.of(Operation.of(layout()));
    }
}
