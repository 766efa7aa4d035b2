package dev.belay.core.source;

import dev.belay.dsl.Migration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the classes of a folder that mention {@link Migration}, without loading any. */
final class ClassFiles {

    private static final String SUFFIX = ".class";
    private static final String MENTION = Migration.class.descriptorString();

    private final Path folder;

    ClassFiles(Path folder) {
        this.folder = folder;
    }

    /** Their binary names, sorted. */
    List<String> mentioningMigration() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            if (mentions(file)) {
                names.add(name(file));
            }
        }
        names.sort(null);
        return names;
    }

    /** The descriptor of an annotation stands in the constant pool as plain text. */
    private static boolean mentions(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MENTION);
    }

    private String name(Path file) {
        String path = folder.relativize(file).toString();
        return path.substring(0, path.length() - SUFFIX.length())
                .replace(file.getFileSystem().getSeparator(), ".");
    }
}
