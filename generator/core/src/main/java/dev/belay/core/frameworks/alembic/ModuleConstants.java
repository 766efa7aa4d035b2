package dev.belay.core.frameworks.alembic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The strings of a module that have several lines. They stand at its head without indentation, because an indented one
 * would change the body of a function, and what both ways need stands there once.
 */
final class ModuleConstants {

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The name of the constant that holds that text: the proposed one, or that with a number. */
    String of(String proposal, String text) {
        return names.computeIfAbsent(text, added -> free(proposal));
    }

    /** The assignments, each behind a blank line. */
    String text() {
        return names.entrySet().stream()
                .map(entry -> "\n" + entry.getValue() + " = " + PythonText.block(entry.getKey()) + "\n")
                .collect(Collectors.joining());
    }

    private String free(String proposal) {
        String name = proposal;
        for (int number = 2; names.containsValue(name); number++) {
            name = proposal + "_" + number;
        }
        return name;
    }
}
