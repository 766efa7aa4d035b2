package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.knex.CallChain.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement on {@code trx.schema}.
 *
 * @param method the method
 * @param arguments its arguments before the function, complete
 * @param body what the function does with its table; none for a method without a function
 */
record SchemaCall(String method, List<String> arguments, List<CallChain> body) {

    private static final String ALTER = "alterTable";
    private static final String SCHEMA = "await trx.schema";

    /** Copies the lists. */
    SchemaCall {
        arguments = List.copyOf(arguments);
        body = List.copyOf(body);
    }

    /** A call on a table that is there, with one thing to do. */
    static SchemaCall alter(String table, CallChain change) {
        return new SchemaCall(ALTER, List.of(table), List.of(change));
    }

    /** This call and another that follows it as one, where both add columns to one table; nothing elsewhere. */
    Optional<SchemaCall> with(SchemaCall next) {
        boolean joins = addsColumns() && next.addsColumns() && arguments.equals(next.arguments);
        return joins
                ? Optional.of(new SchemaCall(
                        method,
                        arguments,
                        Stream.concat(body.stream(), next.body.stream()).toList()))
                : Optional.empty();
    }

    private boolean addsColumns() {
        return method.equals(ALTER) && body.stream().allMatch(CallChain::isColumn);
    }

    /** A call without a function. */
    static SchemaCall plain(String method, String... arguments) {
        return new SchemaCall(method, List.of(arguments), List.of());
    }

    /** The lines of the statement, or nothing where one of them is too long. */
    Optional<List<String>> lines(int indent) {
        return body.isEmpty()
                ? CallChain.of(SCHEMA, new Call(method, arguments, List.of())).lines(indent)
                : withFunction(indent);
    }

    private Optional<List<String>> withFunction(int indent) {
        String margin = " ".repeat(indent);
        String head = margin + SCHEMA + "." + method + "(";
        String line = head + String.join(", ", arguments) + ", (table) => {";
        if (line.length() <= JavaScript.WIDTH) {
            return body(indent + 2).map(lines -> around(List.of(line), lines, List.of(margin + "});")));
        }
        List<String> opening = new ArrayList<>(List.of(head));
        arguments.forEach(argument -> opening.add(margin + "  " + argument + ","));
        opening.add(margin + "  (table) => {");
        return body(indent + 4).map(lines -> around(opening, lines, List.of(margin + "  },", margin + ");")));
    }

    private Optional<List<String>> body(int indent) {
        List<String> lines = new ArrayList<>();
        for (CallChain chain : body) {
            Optional<List<String>> written = chain.lines(indent);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(written.get());
        }
        return Optional.of(lines);
    }

    private static List<String> around(List<String> opening, List<String> body, List<String> closing) {
        List<String> lines = new ArrayList<>(opening);
        lines.addAll(body);
        lines.addAll(closing);
        return List.copyOf(lines);
    }
}
