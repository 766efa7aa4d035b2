package dev.belay.core.frameworks.rails;

import dev.belay.core.frameworks.Gathered;
import dev.belay.core.frameworks.Head;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of migrations: the file's in snake case, and the class's that Rails derives from it.
 *
 * <p>Two migrations of one name are an error in every version of Rails; a class that has the name of a constant which
 * is there already is one until 6.1, and takes its place from 7.0 on.
 */
final class MigrationNames {

    private static final Pattern FILE = Pattern.compile("[0-9]+_([_a-z0-9]*)(?:\\.[_a-z0-9]*)?\\.rb");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^\\s*(?:class|module)\\s+([A-Z]\\w*)");

    private final Map<String, String> acronyms = new TreeMap<>();
    private final Set<String> there;
    private final Set<String> given = new HashSet<>();

    /**
     * The names beside those of a folder.
     *
     * @param head the folder
     * @param acronyms the acronyms that the project's inflections declare, such as {@code API}
     */
    MigrationNames(Head head, List<String> acronyms) {
        acronyms.forEach(acronym -> this.acronyms.put(acronym.toLowerCase(Locale.ROOT), acronym));
        this.there = head.gathered(acronyms, Taken::new).constants;
    }

    /** A name that no other migration has, as close to the description as can be. */
    String next(String description) {
        String first = Character.isDigit(description.charAt(0)) ? "change_" + description : description;
        String name = Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? first : first + "_" + number)
                .filter(candidate -> isFree(className(candidate)))
                .findFirst()
                .orElseThrow();
        given.add(className(name));
        return name;
    }

    /** The class of a migration, as {@code String#camelize} names it. */
    String className(String name) {
        StringBuilder constant = new StringBuilder();
        for (String word : name.split("_")) {
            constant.append(camelized(word));
        }
        return constant.toString();
    }

    private boolean isFree(String constant) {
        return !there.contains(constant) && !given.contains(constant);
    }

    private String camelized(String word) {
        return acronyms.getOrDefault(
                word, word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    /** The constants that a folder's files define, and those that Rails expects in them. */
    private final class Taken implements Gathered {
        private final Set<String> constants = new HashSet<>();

        @Override
        public void add(String path, String text) {
            Matcher file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
            if (file.matches()) {
                constants.add(className(file.group(1)));
            }
            CONSTANT.matcher(text).results().forEach(match -> constants.add(match.group(1)));
        }

        @Override
        public boolean goesByNames() {
            return false;
        }
    }
}
