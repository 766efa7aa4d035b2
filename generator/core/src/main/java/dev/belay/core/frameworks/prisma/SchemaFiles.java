package dev.belay.core.frameworks.prisma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one schema as one text, because a relation may join models of two files. A new model comes at the end of
 * the file that holds the most.
 */
final class SchemaFiles {

    /** No line of a schema begins so. */
    private static final String MARK = "\u0001";

    private static final String CRLF = "\r\n";

    private final SortedMap<String, String> files;
    private final List<String> order;

    SchemaFiles(SortedMap<String, String> files) {
        this.files = files;
        this.order = new ArrayList<>(files.keySet());
        order.sort(Comparator.comparingLong(path -> models(files.get(path))));
    }

    /** All of them, the one for new models last. */
    String text() {
        if (order.size() == 1) {
            return plain(files.get(order.get(0)));
        }
        StringBuilder text = new StringBuilder();
        for (String path : order) {
            text.append(MARK).append(path).append('\n').append(plain(files.get(path)));
            if (!text.toString().endsWith("\n")) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The files when all of them together say that. */
    SortedMap<String, String> withText(String text) {
        SortedMap<String, String> after = new TreeMap<>(files);
        parts(text).forEach((path, part) -> {
            String before = files.get(path);
            if (!plain(before).stripTrailing().equals(part.stripTrailing())) {
                String whole = part.stripTrailing() + "\n";
                after.put(path, before.contains(CRLF) ? whole.replace("\n", CRLF) : whole);
            }
        });
        return after;
    }

    private Map<String, String> parts(String text) {
        if (order.size() == 1) {
            return Map.of(order.get(0), text);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        String path = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(MARK)) {
                path = line.substring(MARK.length());
                parts.put(path, "");
            } else if (!path.isEmpty()) {
                parts.merge(path, line + "\n", String::concat);
            }
        }
        return parts;
    }

    private static long models(String text) {
        return text.lines().filter(line -> line.startsWith("model ")).count();
    }

    private static String plain(String text) {
        return text.replace(CRLF, "\n");
    }
}
