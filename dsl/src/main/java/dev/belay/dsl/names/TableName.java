package dev.belay.dsl.names;

/**
 * The name of a table within its schema.
 *
 * @param schema the schema, {@code public} unless the author names one
 * @param name the table
 */
public record TableName(Identifier schema, Identifier name) implements Comparable<TableName> {

    /** The schema of a name that does not say one. */
    public static final Identifier PUBLIC = Identifier.of("public");

    /** A table of the schema {@code public}. */
    public static TableName of(String name) {
        return new TableName(PUBLIC, Identifier.of(name));
    }

    /** A table of the given schema. */
    public static TableName of(String schema, String name) {
        return new TableName(Identifier.of(schema), Identifier.of(name));
    }

    /** The same schema, another name. */
    public TableName renamed(Identifier newName) {
        return new TableName(schema, newName);
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema == other.schema ? 0 : schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** For messages: {@code orders}, or {@code sales.orders} outside of {@code public}. */
    @Override
    public String toString() {
        return schema.equals(PUBLIC) ? name.value() : schema + "." + name;
    }
}
