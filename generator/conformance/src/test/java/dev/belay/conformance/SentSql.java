package dev.belay.conformance;

import dev.belay.core.sql.SqlStatement;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.PostgresBinaries;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that writes down every statement that it is sent, and in which transaction: what a tool really does with
 * Belay's files, whatever language they are in.
 *
 * @param server the server
 */
record SentSql(EmbeddedServer server) implements AutoCloseable {

    private static final Pattern ENTRY =
            Pattern.compile("^@([^|]*)\\|([^|]*\\|[^|]*)\\|LOG: {2}(?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);

    /** A line that begins an entry; the others belong to the one above them and have a tab in front. */
    private static final Pattern HEAD = Pattern.compile("(?m)^(?=@[^|\\n]*\\|[^|\\n]*\\|[^|\\n]*\\|)");

    private static final Set<String> BOUNDARIES = Set.of("begin", "start", "commit", "rollback", "end");

    /** Prisma's files make a transaction of a DO block, which no linter looks into. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?s)^(?:--[^\\n]*\\n|\\s)*DO (\\$migration\\d*\\$)\\n(?:#variable_conflict use_column\\n)?BEGIN\\n(.*)\\nEND\\n\\1;?\\s*$");

    private static final Pattern EXECUTE = Pattern.compile("(?s)EXECUTE (\\$sql\\d*\\$)\\n(.*?)\\n\\1;");

    /**
     * What was sent in one transaction.
     *
     * @param statements the statements, without those that begin and end it
     * @param explicit whether it is more than a statement that commits itself
     */
    record Transaction(List<String> statements, boolean explicit) {

        /** As a script. */
        String script() {
            return String.join(
                            "\n",
                            statements.stream()
                                    .map(sql -> new SqlStatement(sql.strip()))
                                    .map(sql -> sql.withoutEnd() + (sql.endsInLineComment() ? "\n;" : ";"))
                                    .toList())
                    + "\n";
        }
    }

    /** Starts one. */
    static SentSql start() throws SQLException {
        var sent = new SentSql(EmbeddedServer.start(15, PostgresBinaries.provided()));
        try (var connection = sent.server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_line_prefix = '@%d|%c|%v|'");
            statement.execute("ALTER SYSTEM SET log_statement = 'all'");
            statement.execute("SELECT pg_reload_conf()");
        }
        return sent;
    }

    /** The transactions in a database so far, in the order in which they began. */
    List<Transaction> transactions(ProofDatabase database) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (String entry : HEAD.split(Histories.text(log()))) {
            Matcher statement = ENTRY.matcher(entry.strip());
            if (statement.matches()
                    && statement.group(1).equals(database.scratch().name())) {
                entries.computeIfAbsent(statement.group(2), key -> new ArrayList<>())
                        .add(statement.group(3).replace("\n\t", "\n"));
            }
        }
        return entries.values().stream().map(SentSql::transaction).toList();
    }

    private static Transaction transaction(List<String> sent) {
        List<String> statements = sent.stream()
                .filter(sql -> !new SqlStatement(sql)
                        .firstWord()
                        .filter(BOUNDARIES::contains)
                        .isPresent())
                .map(SentSql::withoutBlock)
                .toList();
        boolean explicit =
                sent.size() > 1 || statements.stream().anyMatch(sql -> new SqlStatement(sql).statements() > 1);
        return new Transaction(statements, explicit);
    }

    private static String withoutBlock(String sql) {
        Matcher block = BLOCK.matcher(sql);
        return block.matches()
                ? EXECUTE.matcher(block.group(2)).replaceAll("$2;").replaceAll("(?m)^ {2}PERFORM ", "  SELECT ")
                : sql;
    }

    private Path log() {
        return server.dataDirectory().resolveSibling("server.log");
    }

    @Override
    public void close() {
        server.close();
    }
}
