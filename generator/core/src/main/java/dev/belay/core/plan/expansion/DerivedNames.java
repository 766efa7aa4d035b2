package dev.belay.core.plan.expansion;

import dev.belay.core.Sha256;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that Belay gives: readable, at most 63 bytes, shortened with a hash of the whole where they would be longer.
 */
public final class DerivedNames {

    private static final int HASH_DIGITS = 8;

    private DerivedNames() {}

    /** The parts joined by underscores. */
    public static Identifier joined(Object... parts) {
        return fitted(Stream.of(parts).map(String::valueOf).collect(Collectors.joining("_")));
    }

    /** The text itself, or its beginning and a hash where it is longer than PostgreSQL keeps. */
    public static Identifier fitted(String text) {
        if (bytes(text) <= Identifier.MAXIMUM_BYTES) {
            return Identifier.of(text);
        }
        String tail = "_" + hash(text);
        StringBuilder head = new StringBuilder();
        int room = Identifier.MAXIMUM_BYTES - tail.length();
        for (int point : text.codePoints().toArray()) {
            room -= bytes(Character.toString(point));
            if (room < 0) {
                break;
            }
            head.appendCodePoint(point);
        }
        return Identifier.of(head.append(tail).toString());
    }

    /** Eight hexadecimal digits that stand for a text. */
    public static String hash(String text) {
        return Sha256.of(text).substring(0, HASH_DIGITS);
    }

    /** The author's name for a constraint, or the one PostgreSQL would choose. */
    public static Identifier constraint(Identifier table, TableConstraint constraint, Collection<Identifier> columns) {
        return constraint.name().orElseGet(() -> constraint.accept(new Suffixed(table, columns)));
    }

    private record Suffixed(Identifier table, Collection<Identifier> columns)
            implements TableConstraint.Visitor<Identifier> {

        @Override
        public Identifier primaryKey(PrimaryKey constraint) {
            return joined(table, "pkey");
        }

        @Override
        public Identifier unique(Unique constraint) {
            return named(constraint.columns(), "key");
        }

        @Override
        public Identifier check(Check constraint) {
            List<Identifier> named = dev.belay.core.sql.SqlWords.columnsNamed(constraint.condition(), columns);
            return named.size() == 1 ? named(named, "check") : joined(table, "check");
        }

        @Override
        public Identifier foreignKey(ForeignKey constraint) {
            return named(constraint.columns(), "fkey");
        }

        private Identifier named(List<Identifier> named, String suffix) {
            return joined(table, named.stream().map(Identifier::value).collect(Collectors.joining("_")), suffix);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
