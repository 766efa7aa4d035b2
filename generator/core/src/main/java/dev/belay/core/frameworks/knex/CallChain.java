package dev.belay.core.frameworks.knex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A statement of calls, each on what the one before returns, in the layout of Prettier's defaults.
 *
 * @param receiver what the first is called on
 * @param calls the calls in order
 * @param isColumn whether they describe a column of a table
 */
record CallChain(String receiver, List<Call> calls, boolean isColumn) {

    /**
     * One call.
     *
     * @param name the method
     * @param arguments its arguments, complete
     * @param properties the properties of an object that follows them; none for no object
     */
    record Call(String name, List<String> arguments, List<String> properties) {

        /** Copies the lists. */
        Call {
            arguments = List.copyOf(arguments);
            properties = List.copyOf(properties);
        }

        /** A call without an object. */
        static Call of(String name, String... arguments) {
            return new Call(name, List.of(arguments), List.of());
        }

        /** The call on one line. */
        String text() {
            List<String> all = new ArrayList<>(arguments);
            if (!properties.isEmpty()) {
                all.add("{ " + String.join(", ", properties) + " }");
            }
            return "." + name + "(" + String.join(", ", all) + ")";
        }

        private List<String> broken(String head) {
            return properties.isEmpty() ? oneArgumentALine(head) : openObject(head);
        }

        private List<String> oneArgumentALine(String head) {
            List<String> lines = new ArrayList<>(List.of(head + "." + name + "("));
            arguments.forEach(argument -> lines.add("  " + argument + ","));
            lines.add(");");
            return lines;
        }

        private List<String> openObject(String head) {
            String before = arguments.stream().map(argument -> argument + ", ").collect(Collectors.joining());
            List<String> lines = new ArrayList<>(List.of(head + "." + name + "(" + before + "{"));
            properties.forEach(property -> lines.add("  " + property + ","));
            lines.add("});");
            return lines;
        }
    }

    /** Copies the list. */
    CallChain {
        calls = List.copyOf(calls);
    }

    /** The statement of one call. */
    static CallChain of(String receiver, Call call) {
        return new CallChain(receiver, List.of(call), false);
    }

    /**
     * The lines of the statement.
     *
     * @param indent how far it stands to the right
     * @return its lines, or nothing where one of them is too long even so
     */
    Optional<List<String>> lines(int indent) {
        int room = JavaScript.WIDTH - indent;
        String line = receiver + calls.stream().map(Call::text).collect(Collectors.joining()) + ";";
        List<String> lines = line.length() <= room ? List.of(line) : broken();
        return lines.stream().allMatch(each -> each.length() <= room)
                ? Optional.of(
                        lines.stream().map(each -> " ".repeat(indent) + each).toList())
                : Optional.empty();
    }

    private List<String> broken() {
        if (calls.size() == 1) {
            return calls.get(0).broken(receiver);
        }
        List<String> lines = new ArrayList<>(List.of(receiver));
        calls.forEach(call -> lines.add("  " + call.text()));
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
        return lines;
    }
}
