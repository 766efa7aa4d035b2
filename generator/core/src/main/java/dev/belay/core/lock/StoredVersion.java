package dev.belay.core.lock;

import dev.belay.core.versions.Since;
import dev.belay.core.versions.TableOrigins;
import dev.belay.core.versions.Version;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A version of the schema as it stands in a file.
 *
 * @param schema the schema
 * @param tables since when tables and their parts are there, sorted by name
 * @param types since when enum types are there, sorted by name
 */
public record StoredVersion(StoredSchema schema, List<TableSince> tables, List<TypeSince> types) {

    /** Copies the lists. */
    public StoredVersion {
        tables = List.copyOf(tables);
        types = List.copyOf(types);
    }

    /**
     * A table, or a view under the old name of one.
     *
     * @param table its name
     * @param since the id of the change that brought it
     * @param columns the columns that other changes brought
     * @param indexes the indexes that other changes brought
     * @param constraints the constraints that other changes brought
     */
    public record TableSince(
            TableName table,
            String since,
            List<PartSince> columns,
            List<PartSince> indexes,
            List<PartSince> constraints) {

        /** Copies the lists. */
        public TableSince {
            columns = List.copyOf(columns);
            indexes = List.copyOf(indexes);
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A column, index or constraint.
     *
     * @param name its name
     * @param since the id of the change that brought it
     */
    public record PartSince(Identifier name, String since) {}

    /**
     * An enum type.
     *
     * @param type its schema and name
     * @param since the id of the change that brought it
     */
    public record TypeSince(TableName type, String since) {}

    /** What stands in a file of a version. */
    public static StoredVersion of(Version version) {
        List<TableSince> tables = new ArrayList<>();
        new TreeMap<>(version.tables())
                .forEach((name, origins) -> tables.add(new TableSince(
                        name,
                        origins.since().change(),
                        parts(origins, origins.columns()),
                        parts(origins, origins.indexes()),
                        parts(origins, origins.constraints()))));
        List<TypeSince> types = new ArrayList<>();
        new TreeMap<>(version.enums()).forEach((name, since) -> types.add(new TypeSince(name, since.change())));
        return new StoredVersion(StoredSchema.of(version.state()), tables, types);
    }

    /**
     * The version after those changes, oldest first.
     *
     * @throws RuntimeException if it does not hold together
     */
    public Version after(List<String> changes) {
        Map<String, Since> order = new HashMap<>();
        changes.forEach(change -> order.put(change, new Since(order.size(), change)));
        Function<String, Since> since =
                change -> Optional.ofNullable(order.get(change)).orElseThrow();
        Version bare = Version.of(schema.after(changes), changes);
        Map<TableName, TableOrigins> origins = new HashMap<>();
        for (TableSince table : tables) {
            TableOrigins all =
                    Optional.ofNullable(bare.tables().get(table.table())).orElseThrow();
            origins.put(table.table(), origins(table, all, since));
        }
        Map<TableName, Since> enums = new HashMap<>();
        types.forEach(type -> enums.put(type.type(), since.apply(type.since())));
        if (origins.size() != bare.tables().size()
                || !enums.keySet().equals(bare.enums().keySet())) {
            throw new IllegalStateException("Not every object of the schema says since when it has been there.");
        }
        return new Version(bare.change(), bare.order(), bare.state(), origins, enums);
    }

    private static TableOrigins origins(TableSince table, TableOrigins all, Function<String, Since> since) {
        Since first = since.apply(table.since());
        return new TableOrigins(
                all.table(),
                first,
                parts(all.columns(), first, table.columns(), since),
                parts(all.indexes(), first, table.indexes(), since),
                parts(all.constraints(), first, table.constraints(), since));
    }

    private static List<PartSince> parts(TableOrigins table, Map<Identifier, Since> parts) {
        return new TreeMap<>(parts)
                .entrySet().stream()
                        .filter(part -> !part.getValue().equals(table.since()))
                        .map(part ->
                                new PartSince(part.getKey(), part.getValue().change()))
                        .toList();
    }

    private static Map<Identifier, Since> parts(
            Map<Identifier, Since> all, Since first, List<PartSince> others, Function<String, Since> since) {
        Map<Identifier, Since> parts = new HashMap<>();
        all.keySet().forEach(name -> parts.put(name, first));
        others.forEach(part -> parts.put(part.name(), since.apply(part.since())));
        return parts;
    }
}
