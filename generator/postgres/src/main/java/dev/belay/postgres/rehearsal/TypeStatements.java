package dev.belay.postgres.rehearsal;

import dev.belay.core.sql.SqlStatement;
import dev.belay.core.sql.SqlStatements;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Raw SQL about types, which has to come before tables whose columns may be of them. */
final class TypeStatements {
    private static final Set<String> VERBS = Set.of("create", "alter", "drop");
    private static final Set<String> KINDS = Set.of("type", "domain");
    /** CREATE TYPE knows no IF NOT EXISTS, so that authors put it into a block. */
    private static final Pattern IN_A_BLOCK =
            Pattern.compile("\\b(create|alter|drop)\\s+(type|domain)\\b", Pattern.CASE_INSENSITIVE);

    private TypeStatements() {}

    /** Whether one of the statements is about a type: a word in a function or of a column makes none. */
    static boolean in(String rawSql) {
        return SqlStatements.of(rawSql).stream().anyMatch(TypeStatements::isOne);
    }

    private static boolean isOne(String statement) {
        List<String> words = new SqlStatement(statement).firstWords(3);
        if (words.isEmpty()) {
            return false;
        }
        return words.get(0).equals("do")
                ? IN_A_BLOCK.matcher(statement).find()
                : isAboutType(words) || words.size() == 3 && isComment(words);
    }

    private static boolean isAboutType(List<String> words) {
        return words.size() > 1 && VERBS.contains(words.get(0)) && KINDS.contains(words.get(1));
    }

    private static boolean isComment(List<String> words) {
        return words.subList(0, 2).equals(List.of("comment", "on")) && KINDS.contains(words.get(2));
    }
}
