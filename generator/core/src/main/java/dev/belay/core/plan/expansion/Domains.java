package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.GuardDdl.RefuseDomain.Role;
import dev.belay.core.objects.PairRule;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.stream.Stream;

/** Has the server asked about types that may be domains: the schema state does not know them. */
record Domains(Draft draft, TableName table) {

    /** The guards of a column; none where its type cannot be a domain. */
    Stream<GuardDdl> guards(ColumnDefinition column, Role role) {
        return mayBeDomain(column.type()) ? Stream.of(new GuardDdl.RefuseDomain(table, column, role)) : Stream.empty();
    }

    /** The guards of a column that takes the place of another. */
    Stream<GuardDdl> replacing(ColumnDefinition old, ColumnDefinition added) {
        return replacing(List.of(old), List.of(added));
    }

    /** The guards of columns that take the place of others. */
    Stream<GuardDdl> replacing(List<ColumnDefinition> olds, List<ColumnDefinition> added) {
        return Stream.concat(
                olds.stream().flatMap(this::guardsOfReplaced),
                added.stream().flatMap(column -> guards(column, Role.REPLACEMENT)));
    }

    /** What is left out gets its default, where it has one and is never NULL. */
    private Stream<GuardDdl> guardsOfReplaced(ColumnDefinition old) {
        return old.notNull() && old.defaultValue().isPresent() ? Stream.empty() : guards(old, Role.REPLACED);
    }

    /** The guards of columns that the application converts into each other. */
    Stream<GuardDdl> compared(PairRule rule) {
        return Stream.concat(rule.olds().stream(), rule.news().stream())
                .filter(column -> rule.converts() && mayHoldDomain(column.type()))
                .map(column -> new GuardDdl.RefuseDomain(table, column, Role.COMPARED));
    }

    private boolean mayBeDomain(SqlType type) {
        return type.dimensions() == 0 && mayHoldDomain(type);
    }

    private boolean mayHoldDomain(SqlType type) {
        return !type.builtIn() && draft.state().enums().stream().noneMatch(known -> known.isTypeOf(type));
    }
}
