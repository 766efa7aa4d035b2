package dev.belay.core.frameworks.alembic;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Names as arguments of operations. SQLAlchemy quotes them itself. */
final class Names {

    /** Keywords that need quotes and that SQLAlchemy does not know of. */
    private static final Set<String> NOT_QUOTED =
            Set.of("collation", "concurrently", "lateral", "system_user", "tablesample");

    private Names() {}

    /** Whether SQLAlchemy writes every one of them so that PostgreSQL reads it as it is. */
    static boolean areQuotedAlike(Stream<Identifier> names) {
        return names.noneMatch(name -> NOT_QUOTED.contains(name.value()));
    }

    /** Whether SQLAlchemy writes a table and columns of it so that PostgreSQL reads them as they are. */
    static boolean areQuotedAlike(TableName table, Collection<Identifier> columns) {
        return areQuotedAlike(Stream.concat(Stream.of(table.schema(), table.name()), columns.stream()));
    }

    /** A plain name. */
    static Layout of(Identifier name) {
        return Layout.string(name.value());
    }

    /** The name of a table without its schema. */
    static Layout of(TableName table) {
        return of(table.name());
    }

    /** A name that no naming convention of the project's models may change. */
    static Layout verbatim(Identifier name) {
        return Layout.call("op.f", of(name));
    }

    /** A list of names. */
    static Layout list(Collection<Identifier> names) {
        return Layout.strings(names.stream().map(Identifier::value));
    }

    /** The argument that names a schema other than {@code public}. */
    static Stream<Layout> schema(Identifier schema) {
        return schema("schema", schema);
    }

    /** The argument that names a schema other than {@code public}. */
    static Stream<Layout> schema(String keyword, Identifier schema) {
        return schema.equals(TableName.PUBLIC)
                ? Stream.empty()
                : Stream.of(of(schema).as(keyword));
    }
}
