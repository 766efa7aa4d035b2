package dev.belay.core.frameworks.rails;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The long SQL of a class, as constants at its head: a method then reads as a list of steps. */
final class Constants {

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The name of the constant that holds that SQL; several of one kind are numbered. */
    String named(String word, String sql) {
        return names.computeIfAbsent(sql, first -> unused(word));
    }

    /** The constants in the order in which they are used, a blank line between them, or nothing. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        names.forEach((sql, name) -> {
            var heredoc = new Heredoc(sql);
            lines.add(name + " = " + heredoc.opening());
            lines.addAll(heredoc.lines());
            lines.add("");
        });
        return lines;
    }

    private String unused(String word) {
        String name = word;
        for (int number = 2; names.containsValue(name); number++) {
            name = word + "_" + number;
        }
        return name;
    }
}
