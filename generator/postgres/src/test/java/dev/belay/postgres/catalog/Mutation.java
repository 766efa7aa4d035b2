package dev.belay.postgres.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One raw SQL statement, or a few, that changes one attribute of the fixture's catalog.
 *
 * @param name what it does
 * @param majors the servers it can run on
 * @param changes the catalog column it is there for, {@code catalog.column}
 * @param also columns that cannot but change with it
 * @param sql the statements
 * @param undo statements that lead back, or blank
 */
record Mutation(String name, MajorRange majors, String changes, Set<String> also, String sql, String undo) {
    private static final String START = "-- mutation: ";
    private static final String UNDO = "-- undo";

    static List<Mutation> all() {
        var mutations = new ArrayList<Mutation>();
        for (String block : Fixtures.text("/catalog/mutations.sql").split("(?m)^(?=" + START + ")")) {
            if (block.startsWith(START)) {
                mutations.add(parse(block.lines().toList()));
            }
        }
        return mutations;
    }

    static List<Mutation> on(int major) {
        return all().stream()
                .filter(mutation -> mutation.majors.contains(major))
                .toList();
    }

    /** Every column that this mutation says it changes. */
    Set<String> declared() {
        var columns = new TreeSet<>(also);
        columns.add(changes);
        return columns;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Mutation parse(List<String> lines) {
        var statements = lines.stream()
                .filter(line -> line.equals(UNDO) || !line.startsWith("-- "))
                .toList();
        int undo = statements.contains(UNDO) ? statements.indexOf(UNDO) : statements.size();
        var majors = header(lines, "majors");
        var also = header(lines, "also");
        return new Mutation(
                header(lines, "mutation"),
                majors.isEmpty() ? MajorRange.ALL : MajorRange.parse(majors),
                header(lines, "changes"),
                also.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(also.split(", "))),
                String.join("\n", statements.subList(0, undo)).strip(),
                String.join("\n", statements.subList(Math.min(undo + 1, statements.size()), statements.size()))
                        .strip());
    }

    private static String header(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith("-- " + name + ": "))
                .map(line -> line.substring(name.length() + 5).strip())
                .findFirst()
                .orElse("");
    }
}
