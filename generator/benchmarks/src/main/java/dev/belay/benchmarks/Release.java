package dev.belay.benchmarks;

import dev.belay.postgres.clients.StatementKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of a scenario as one release of the application knows it, and the statements that this release says. All
 * values travel as text; the cast around a parameter gives it its type when the statement is prepared.
 *
 * @param table the name of the table
 * @param key the columns of its key
 * @param columns the other columns that the release knows
 * @param unique columns that are unique beside the key, which it names in ON CONFLICT; empty where there are none
 * @param upsertsOnKey whether it may name the columns of the key in ON CONFLICT
 * @param searchPath where its sessions look for the table; empty for the server's default
 */
record Release(
        String table,
        List<KeyPart> key,
        List<ClientColumn> columns,
        List<String> unique,
        boolean upsertsOnKey,
        String searchPath) {

    Release {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        unique = List.copyOf(unique);
    }

    /** The values of the key of a row. */
    List<String> keyOf(long row) {
        return key.stream().map(part -> part.kind().of(row)).toList();
    }

    /** Whether it can say a statement of that kind at all. */
    boolean says(StatementKind kind) {
        return switch (kind) {
            case WRITE_NULL -> columns.stream().anyMatch(ClientColumn::nullable);
            case UPSERT_KEY -> upsertsOnKey;
            case UPSERT_UNIQUE -> !unique.isEmpty() && !notUnique().isEmpty();
            case SELECT_STAR -> false;
            default -> true;
        };
    }

    /** The positions of all columns. */
    List<Integer> all() {
        return IntStream.range(0, columns.size()).boxed().toList();
    }

    /** The position of the column whose value the release writes into this one, too: itself, where it is none. */
    int written(int column) {
        String alike = columns.get(column).alike();
        return alike == null
                ? column
                : columns.stream().map(ClientColumn::name).toList().indexOf(alike);
    }

    /** The positions of what the release writes together with this column. */
    List<Integer> together(int column) {
        return all().stream().filter(each -> written(each) == written(column)).toList();
    }

    /** The positions of the columns beside those that are unique. */
    List<Integer> notUnique() {
        return all().stream()
                .filter(column -> !unique.contains(columns.get(column).name()))
                .toList();
    }

    String insert(int rows, List<Integer> written, List<Integer> returned) {
        String values = "("
                + Stream.concat(
                                key.stream().map(KeyPart::type),
                                written.stream()
                                        .map(column -> columns.get(column).type()))
                        .map(Release::parameter)
                        .collect(Collectors.joining(", "))
                + ")";
        String names = Stream.concat(key.stream().map(KeyPart::name), names(written).stream())
                .map(Release::quoted)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + quoted(table) + " (" + names + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, values))
                + (returned.isEmpty() ? "" : " RETURNING " + list(returned));
    }

    String upsertOnKey() {
        return insert(1, all(), List.of())
                + onConflict(key.stream().map(KeyPart::name).toList(), all());
    }

    String upsertOnUnique() {
        return insert(1, all(), List.of()) + onConflict(unique, notUnique());
    }

    private String onConflict(List<String> arbiter, List<Integer> updated) {
        return " ON CONFLICT (" + arbiter.stream().map(Release::quoted).collect(Collectors.joining(", "))
                + ") DO UPDATE SET "
                + names(updated).stream()
                        .map(name -> quoted(name) + " = EXCLUDED." + quoted(name))
                        .collect(Collectors.joining(", "));
    }

    String update(List<Integer> written) {
        return "UPDATE " + quoted(table) + " SET "
                + written.stream()
                        .map(columns::get)
                        .map(column -> quoted(column.name()) + " = " + parameter(column.type()))
                        .collect(Collectors.joining(", "))
                + whereKey();
    }

    String delete() {
        return "DELETE FROM " + quoted(table) + whereKey();
    }

    /** The other columns, then those of the key: a prepared statement notices when their types change, too. */
    String select() {
        String keys = key.stream().map(KeyPart::name).map(Release::quoted).collect(Collectors.joining(", "));
        return "SELECT " + list(all()) + ", " + keys + " FROM " + quoted(table) + whereKey();
    }

    /** Every row: the columns of its key, then the others, all as text. */
    String selectEverything() {
        List<String> names = new ArrayList<>(key.stream().map(KeyPart::name).toList());
        names.addAll(names(all()));
        return "SELECT " + names.stream().map(name -> quoted(name) + "::text").collect(Collectors.joining(", "))
                + " FROM " + quoted(table);
    }

    /** Without a cast, which would hide from a prepared statement that the type of a column has changed. */
    private String list(List<Integer> positions) {
        return names(positions).stream().map(Release::quoted).collect(Collectors.joining(", "));
    }

    private String whereKey() {
        return " WHERE "
                + key.stream()
                        .map(part -> quoted(part.name()) + " = " + parameter(part.type()))
                        .collect(Collectors.joining(" AND "));
    }

    private List<String> names(List<Integer> positions) {
        return positions.stream().map(column -> columns.get(column).name()).toList();
    }

    private static String parameter(String type) {
        return "CAST(? AS " + type + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
