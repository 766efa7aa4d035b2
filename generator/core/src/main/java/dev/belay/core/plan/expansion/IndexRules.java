package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be true of an index before it can be created. */
final class IndexRules {

    private IndexRules() {}

    /** Whether the index can be created; problems otherwise. */
    static boolean check(Draft draft, Table table, IndexDefinition index) {
        boolean free = table.index(index.name()).isEmpty()
                && Clashes.relationFree(draft, table.name().schema(), index.name());
        if (table.index(index.name()).isPresent()) {
            draft.problem(
                    "name-clash",
                    "The table \"" + table.name() + "\" has an index \"" + index.name() + "\" already.",
                    "choose another name");
        }
        return columns(draft, table, index) && expressions(draft, index) && supported(draft, index) && free;
    }

    private static boolean columns(Draft draft, Table table, IndexDefinition index) {
        Stream<Identifier> parts = index.parts().stream().flatMap(part -> part.column().stream());
        List<Optional<?>> found = Stream.concat(parts, index.include().stream())
                .<Optional<?>>map(column -> draft.column(table, column))
                .toList();
        return found.stream().allMatch(Optional::isPresent);
    }

    private static boolean expressions(Draft draft, IndexDefinition index) {
        List<Boolean> sound = Stream.concat(
                        index.parts().stream().map(IndexPart::expression).flatMap(Optional::stream),
                        index.predicate().stream())
                .map(expression -> Expressions.withoutQuery(draft, "An index", expression))
                .toList();
        return !sound.contains(false);
    }

    private static boolean supported(Draft draft, IndexDefinition index) {
        boolean old = index.nullsNotDistinct() && !draft.server().atLeast(15);
        if (old) {
            draft.problem(
                    "server-too-old",
                    "NULLS NOT DISTINCT needs PostgreSQL 15, the server is "
                            + draft.server().major() + ".",
                    "leave out nullsNotDistinct()");
        }
        return !old;
    }
}
