package dev.belay.core.frameworks.rails;

import java.util.ArrayList;
import java.util.List;

/**
 * A type in the words of ActiveRecord.
 *
 * @param name the type as an argument: {@code :decimal}, or its SQL where there is no word for it
 * @param options what follows: {@code precision: 12}
 * @param method whether {@code create_table} has a method of that name
 */
record RailsType(String name, List<String> options, boolean method) {

    /** Copies the options. */
    RailsType {
        options = List.copyOf(options);
    }

    /** The type as the last argument of a call. */
    RubyCall argumentOf(RubyCall call) {
        List<String> arguments = new ArrayList<>(call.arguments());
        arguments.add(name);
        return new RubyCall(call.method(), arguments, options);
    }

    /** The line of {@code create_table} for a column. */
    RubyCall methodFor(String column) {
        return method
                ? new RubyCall("t." + name.substring(1), List.of(column), options)
                : new RubyCall("t.column", List.of(column, name), options);
    }
}
