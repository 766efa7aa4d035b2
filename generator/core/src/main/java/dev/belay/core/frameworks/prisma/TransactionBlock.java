package dev.belay.core.frameworks.prisma;

import dev.belay.core.sql.SqlStatement;
import java.util.List;
import java.util.Set;

/**
 * Makes one statement of the statements that share a transaction. Prisma's engine sends a file as a whole (7.3 and
 * earlier, and what its parser does not know) or statement by statement, each with a commit of its own (7.4 and later);
 * a DO block is one transaction under both, its SET LOCAL holds to its end, and its error is the one that is recorded
 * ({@code PrismaToolTest} runs both ways).
 */
final class TransactionBlock {

    /** Words that begin a statement which returns no rows and means the same to PL/pgSQL. */
    private static final Set<String> PLAIN = Set.of(
            "alter",
            "comment",
            "create",
            "delete",
            "do",
            "drop",
            "grant",
            "insert",
            "lock",
            "revoke",
            "set",
            "truncate",
            "update");

    private static final String MARGIN = "  ";

    private TransactionBlock() {}

    /** What a unit begins with where the connection's search path is another than the role's. */
    static final String DEFAULT_PATH = "SET LOCAL search_path TO DEFAULT";

    /** One DO block of statements that have no semicolon at their ends. */
    static String of(List<String> statements) {
        String body = body(statements);
        String tag = tag("$migration", body);
        return "DO " + tag + "\n" + variables(statements) + "BEGIN\n" + body + "\nEND\n" + tag;
    }

    /** A block that commits, run under the role's own search path; what the connection had before comes back. */
    static String committing(String block) {
        String tag = tag("$migration", block);
        return "DO " + tag + "\nDECLARE\n  belay_path text := current_setting('search_path');\nBEGIN\n"
                + "  SET search_path TO DEFAULT;\n\n" + inBlock(block) + "\n\n"
                + "  PERFORM set_config('search_path', belay_path, false);\nEND\n" + tag;
    }

    /** Settings stand together, everything else apart. */
    private static String body(List<String> statements) {
        var body = new StringBuilder();
        for (int index = 0; index < statements.size(); index++) {
            boolean settings = index > 0 && isSetting(statements.get(index - 1)) && isSetting(statements.get(index));
            body.append(index == 0 ? "" : settings ? "\n" : "\n\n").append(inBlock(statements.get(index)));
        }
        return body.toString();
    }

    private static boolean isSetting(String sql) {
        return sql.startsWith("SET ");
    }

    /** PL/pgSQL has a variable FOUND everywhere; a column of that name is meant, as in plain SQL. */
    private static String variables(List<String> statements) {
        boolean clashes = statements.stream().anyMatch(sql -> new SqlStatement(sql).names("found"));
        return clashes ? "#variable_conflict use_column\n" : "";
    }

    private static String inBlock(String sql) {
        var statement = new SqlStatement(sql.strip());
        String plain = statement.withoutEnd();
        if (isPlain(statement)) {
            return ended(plain);
        }
        boolean selects = plain.startsWith("SELECT ") && statement.statements() == 1 && statement.count("into") == 0;
        return selects ? ended("PERFORM " + plain.substring("SELECT ".length())) : execute(plain);
    }

    private static boolean isPlain(SqlStatement statement) {
        int targets = statement.firstWord().filter("insert"::equals).isPresent() ? 1 : 0;
        return statement.statements() == 1
                && statement.firstWord().filter(PLAIN::contains).isPresent()
                && statement.count("into") == targets
                && statement.count("returning") == 0
                && statement.count("atomic") == 0;
    }

    private static String ended(String sql) {
        var statement = new SqlStatement(sql);
        return statement.indented(MARGIN) + (statement.endsInLineComment() ? "\n" + MARGIN + ";" : ";");
    }

    /** EXECUTE runs several statements, and lets go of the rows that they return. */
    private static String execute(String sql) {
        String tag = tag("$sql", sql);
        return MARGIN + "EXECUTE " + tag + "\n" + sql + "\n" + tag + ";";
    }

    private static String tag(String stem, String text) {
        String tag = stem + "$";
        for (int number = 2; text.contains(tag); number++) {
            tag = stem + number + "$";
        }
        return tag;
    }
}
