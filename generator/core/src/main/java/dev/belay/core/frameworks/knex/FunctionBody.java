package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The lines of a migration's function.
 *
 * <p>{@code knex.raw} replaces every question mark, within strings, comments and function bodies too, unless a
 * backslash stands before it, and it has no way to write a backslash before a question mark. SQL that holds one goes to
 * the server by {@link #RUN_AS_IT_STANDS}.
 */
final class FunctionBody {

    /** A function of the module that sends SQL without reading it. */
    static final String RUN_AS_IT_STANDS = """
            // knex.raw takes each question mark for a binding, also one behind a backslash.
            async function runAsItStands(%s) {
              const connection = await knex.client.acquireConnection();
              try {
                await connection.query(sql);
              } finally {
                await knex.client.releaseConnection(connection);
              }
            }
            """;

    private static final int INDENT = 2;
    private static final UnaryOperator<String> RAW =
            sql -> JavaScript.template(sql).replace("?", "\\\\?");

    private final PostgresWriter writer;
    private final SchemaCalls schema = new SchemaCalls();
    private boolean runsAsItStands;

    /** A body whose SQL is written so. */
    FunctionBody(PostgresWriter writer) {
        this.writer = writer;
    }

    /** Whether the module needs {@link #RUN_AS_IT_STANDS}. */
    boolean runsAsItStands() {
        return runsAsItStands;
    }

    /** Statements that share one transaction. */
    List<String> inTransaction(List<Ddl> statements) {
        List<String> lines = new ArrayList<>(List.of("  await knex.transaction(async (trx) => {"));
        Optional<SchemaCall> open = Optional.empty();
        for (Ddl statement : statements) {
            Optional<SchemaCall> call = statement
                    .accept(schema)
                    .filter(each -> each.lines(2 * INDENT).isPresent());
            Optional<SchemaCall> joined = open.flatMap(first -> call.flatMap(first::with));
            if (joined.isEmpty()) {
                close(open, lines);
                if (call.isEmpty()) {
                    lines.addAll(raw(statement, 2 * INDENT, "trx"));
                }
            }
            open = joined.or(() -> call);
        }
        close(open, lines);
        lines.add("  });");
        return lines;
    }

    private static void close(Optional<SchemaCall> call, List<String> lines) {
        call.flatMap(open -> open.lines(2 * INDENT)).ifPresent(lines::addAll);
    }

    /** One statement that runs outside of a transaction. */
    List<String> alone(Ddl statement) {
        List<String> lines = new ArrayList<>();
        if (statement instanceof IndexDdl.Create create) {
            lines.addAll(withoutLeftover(create));
        }
        lines.addAll(raw(statement, INDENT, "knex"));
        return lines;
    }

    /** A build that was interrupted leaves an index that is in the way, is kept up to date and answers no query. */
    private List<String> withoutLeftover(IndexDdl.Create create) {
        var index = new TableName(create.table().schema(), create.index().name());
        String query = "SELECT FROM pg_index WHERE indexrelid = to_regclass("
                + PostgresWriter.literal(PostgresWriter.table(index)) + ") AND NOT indisvalid";
        List<String> lines = new ArrayList<>(List.of("  // What is left of a build that was interrupted."));
        lines.addAll(run(query, INDENT, "const { rowCount } = await knex"));
        lines.add("  if (rowCount > 0) {");
        lines.addAll(run("DROP INDEX CONCURRENTLY " + PostgresWriter.table(index), 2 * INDENT, "await knex"));
        lines.add("  }");
        return lines;
    }

    private List<String> raw(Ddl statement, int indent, String connection) {
        return writer.statements(statement).stream()
                .flatMap(sql -> run(sql.strip(), indent, "await " + connection).stream())
                .toList();
    }

    private List<String> run(String sql, int indent, String connection) {
        if (!sql.contains("\\?")) {
            return JavaScript.call(indent, connection + ".raw(", sql, RAW);
        }
        runsAsItStands = true;
        String name = connection.substring(connection.lastIndexOf(' ') + 1);
        String head = connection.substring(0, connection.length() - name.length()) + "runAsItStands(";
        return SqlBlock.lines(indent, head, name, sql, JavaScript::template);
    }
}
