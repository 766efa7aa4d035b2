package dev.belay.core.frameworks.rails;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the native statements have in common. */
final class Natives {

    private Natives() {}

    /** A call that strong_migrations lets pass. */
    static Optional<RubyStatement> safe(RubyCall call) {
        return statement(call, false);
    }

    /** A call that strong_migrations stops unless somebody vouches for it. */
    static Optional<RubyStatement> questioned(RubyCall call) {
        return statement(call, true);
    }

    /** A call; empty where it has a line that is too long. */
    static Optional<RubyStatement> statement(RubyCall call, boolean questioned) {
        return call.lines(RubyStatement.INDENTATION + 2)
                .map(lines -> new RubyStatement.Native(lines, questioned, 1 + lambdas(lines)));
    }

    /** The lambdas in some lines, each of which RuboCop counts as a call. */
    static int lambdas(List<String> lines) {
        return (int) lines.stream().filter(line -> line.contains("-> {")).count();
    }

    /** Whether a table is called by a symbol; one of another schema by a string. */
    static boolean isPlain(TableName table, Identifier... names) {
        return Stream.concat(Stream.of(table.schema(), table.name()), Arrays.stream(names))
                .allMatch(RubyText::isPlain);
    }

    /** Whether names can be written as symbols. */
    static boolean arePlain(List<Identifier> names) {
        return names.stream().allMatch(RubyText::isPlain);
    }

    /** A table as an argument: {@code :orders}, {@code 'sales.orders'}. */
    static String table(TableName table) {
        return table.schema().equals(TableName.PUBLIC)
                ? RubyText.symbol(table.name())
                : RubyText.string(table.schema() + "." + table.name());
    }

    /** A name as a string. */
    static String name(Identifier name) {
        return RubyText.string(name.value());
    }
}
