package dev.belay.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Finds a line of a test's own source by the comment at its end, so that no test counts lines. */
final class SourceLines {

    private final String file;
    private final List<String> lines;

    private SourceLines(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static SourceLines of(Class<?> test) throws IOException {
        Path source = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
        return new SourceLines(source.getFileName().toString(), Files.readAllLines(source));
    }

    /** The place of the one line that ends with {@code // marker}. */
    Place place(Class<?> migration, String marker) {
        List<Integer> found = IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).endsWith("// " + marker))
                .boxed()
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("the marker " + marker + " is on the lines " + found);
        }
        return new Place(file, found.get(0), migration.getName());
    }
}
