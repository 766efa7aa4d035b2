package dev.belay.core.json;

import dev.belay.dsl.Place;
import java.util.HashMap;
import java.util.Map;

/** On which line of a file each value stands, by its JSON pointer. */
final class SourceLines {

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();

    SourceLines(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void put(String pointer, int line) {
        lines.putIfAbsent(pointer, line);
    }

    /** The line of the value, or of the nearest one around it for a value that is missing. */
    int lineOf(String pointer) {
        String nearest = pointer;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = Pointers.parent(nearest);
        }
        return lines.getOrDefault(nearest, 1);
    }

    Place placeOf(String pointer) {
        return new Place(file, lineOf(pointer), pointer);
    }
}
