package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a change means for the relations of one model. Prisma takes a foreign key as a relation where its columns are of
 * one of its types on both sides; others, such as one of an integer to a bigint, it refuses with P1012, even where
 * {@code prisma db pull} has written them. PostgreSQL takes them, and a column on its way from one to the other needs
 * them.
 *
 * @param gone relations that are none any more
 * @param added relations that were none before
 * @param unspeakable foreign keys that are new among those that cannot be relations
 */
record ForeignKeys(List<Reference> gone, List<Reference> added, List<Reference> unspeakable) {

    private static final ForeignKeys NONE = new ForeignKeys(List.of(), List.of(), List.of());

    /** What becomes of the foreign keys of a table, which may be new, or renamed. */
    static ForeignKeys between(Optional<Table> table, SchemaState before, Table renamed, SchemaState after) {
        if (table.filter(same -> same == renamed).isPresent() && haveTheirTargets(renamed, before, after)) {
            return NONE;
        }
        List<Reference> all = Reference.of(renamed);
        List<Reference> old = table.map(Reference::of).orElse(List.of());
        List<Reference> now =
                all.stream().filter(each -> isRelation(each, renamed, after)).toList();
        List<Reference> was = old.stream()
                .filter(each -> isRelation(each, table.orElseThrow(), before))
                .toList();
        TableName oldName = table.map(Table::name).orElse(renamed.name());
        return new ForeignKeys(
                was.stream()
                        .filter(each -> now.stream().noneMatch(other -> each.isSaidAs(other, oldName, renamed.name())))
                        .toList(),
                now.stream()
                        .filter(each -> was.stream().noneMatch(other -> each.isSaidAs(other, renamed.name(), oldName)))
                        .toList(),
                all.stream()
                        .filter(each -> !now.contains(each))
                        .filter(each -> was.contains(each) || !old.contains(each))
                        .toList());
    }

    /** Whether there is nothing to change. */
    boolean isEmpty() {
        return gone.isEmpty() && added.isEmpty() && unspeakable.isEmpty();
    }

    /** What a person has to know of those that cannot be relations. */
    List<String> remarks(TableName table) {
        return unspeakable.isEmpty()
                ? List.of()
                : unspeakable.stream()
                        .map(reference -> reference.withoutRelation(table))
                        .toList();
    }

    /** Most changes leave most tables as they are. */
    private static boolean haveTheirTargets(Table table, SchemaState before, SchemaState after) {
        for (NamedConstraint constraint : table.constraints()) {
            if (constraint.definition() instanceof ForeignKey key
                    && before.tables().get(key.target()) != after.tables().get(key.target())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRelation(Reference reference, Table table, SchemaState state) {
        Optional<Table> target = state.table(reference.key().target());
        return IntStream.range(0, reference.columns().size()).allMatch(index -> {
            Optional<String> near = type(table, reference.columns().get(index));
            Optional<String> far = target.flatMap(
                    other -> type(other, reference.targetColumns().get(index)));
            return near.isEmpty() || far.isEmpty() || near.equals(far);
        });
    }

    private static Optional<String> type(Table table, String column) {
        return table.column(Identifier.of(column))
                .map(definition -> FieldType.of(definition.type()).base());
    }
}
