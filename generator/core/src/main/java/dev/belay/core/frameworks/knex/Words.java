package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which names and pieces of SQL Knex hands on unchanged. It cuts a name at a dot and at " as ", replaces every question
 * mark, and a project's {@code wrapIdentifier} (Objection's snake case mappers) rewrites names in camel case: only
 * names that none of this touches go through its builder.
 */
final class Words {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern PLAIN_SQL = Pattern.compile("[^?:\\\\{}]*(?:::[^?:\\\\{}]*)*");

    private Words() {}

    /** Whether Knex quotes that name and nothing else. */
    static boolean isPlain(Identifier name) {
        return PLAIN_NAME.matcher(name.value()).matches();
    }

    /** Whether Knex quotes those names and nothing else. */
    static boolean arePlain(Collection<Identifier> names) {
        return names.stream().allMatch(Words::isPlain);
    }

    /** Whether Knex finds that table by its name alone. */
    static boolean isPlain(TableName table) {
        return table.schema().equals(TableName.PUBLIC) && isPlain(table.name());
    }

    /** Whether the name is the same without quotes, which is how Knex writes the name of a check. */
    static boolean needsNoQuotes(Identifier name) {
        return isPlain(name) && PostgresWriter.identifier(name).equals(name.value());
    }

    /** Whether a piece of SQL can be a string constant and has nothing that Knex replaces. */
    static boolean isPlainSql(String sql) {
        return JavaScript.isPlain(sql) && PLAIN_SQL.matcher(sql).matches();
    }

    /** The names as a list of string constants. */
    static String list(List<Identifier> names) {
        return JavaScript.strings(names.stream().map(Identifier::value).toList());
    }

    /** The name as a string constant. */
    static String constant(Identifier name) {
        return JavaScript.string(name.value());
    }
}
