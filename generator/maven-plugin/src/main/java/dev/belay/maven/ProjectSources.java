package dev.belay.maven;

import dev.belay.core.lock.ReleasedMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of a project: in which file each migration stands, and to which others the names in it lead. Names are
 * taken as words, as sources are read that may not compile yet: a file too many costs a compilation of a migration, one
 * too few would miss a change.
 */
final class ProjectSources {

    private static final String NAME = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(" + NAME + ")");
    private static final Pattern WORD = Pattern.compile(NAME);

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Set<String>> declaring = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private ProjectSources() {}

    /**
     * Reads the sources.
     *
     * @param roots the folders of the sources
     * @param changed the texts of files that are about to be written
     */
    static ProjectSources read(Collection<Path> roots, Map<Path, String> changed) throws IOException {
        ProjectSources sources = new ProjectSources();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    for (Path file : paths.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        String text = changed.get(file.toAbsolutePath());
                        sources.add(
                                root.relativize(file).toString().replace('\\', '/'),
                                text == null ? Files.readString(file) : text);
                    }
                }
            }
        }
        return sources;
    }

    /** The id of a migration is released with that meaning, of which its sources are evidence from now on. */
    ReleasedMigration released(String id, String meaning) {
        String own = files.get(id);
        if (own == null) {
            return new ReleasedMigration(id, "", meaning, List.of());
        }
        List<ReleasedMigration.Source> sources = new ArrayList<>();
        reached(own).forEach(path -> sources.add(ReleasedMigration.Source.of(path, texts.getOrDefault(path, ""))));
        return new ReleasedMigration(id, own.substring(0, own.lastIndexOf('.')).replace('/', '.'), meaning, sources);
    }

    private void add(String path, String text) {
        texts.put(path, text);
        DECLARED.matcher(text)
                .results()
                .forEach(type -> declaring
                        .computeIfAbsent(type.group(1), unknown -> new TreeSet<>())
                        .add(path));
        MigrationSource.of(text)
                .annotations()
                .forEach(annotation -> files.put(annotation.heading().id(), path));
    }

    /** The file itself, and those that the words of files lead to from there. */
    private Set<String> reached(String own) {
        Set<String> reached = new LinkedHashSet<>(Set.of(own));
        Set<String> more = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            WORD.matcher(texts.getOrDefault(next.remove(), ""))
                    .results()
                    .flatMap(word -> declaring.getOrDefault(word.group(), Set.of()).stream())
                    .filter(path -> !path.equals(own) && more.add(path))
                    .forEach(next::add);
        }
        reached.addAll(more);
        return reached;
    }
}
