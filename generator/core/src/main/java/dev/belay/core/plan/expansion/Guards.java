package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.View;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.stream.Stream;

/** The guards that several expansions begin with. */
public final class Guards {

    private Guards() {}

    /**
     * Lists what the database holds on the table and the schema state does not know.
     *
     * @param coming the triggers that the unit is about to create: nothing may fire after them
     */
    static GuardDdl.CatalogGuard catalog(
            Draft draft, TableName table, List<Identifier> columns, SyncTrigger... coming) {
        Stream<String> triggers = draft.state().triggersOf(table).stream().flatMap(Guards::names);
        Stream<String> views = draft.state().views().stream()
                .filter(view -> view.table().equals(table))
                .map(View::name)
                .map(name -> name.name().value());
        Stream<String> keys = draft.state().tables().values().stream()
                .flatMap(other -> ForeignKeys.to(other, table))
                .map(key -> key.name().value());
        Stream<String> conversions = draft.state().conversions().stream()
                .filter(function -> function.table().equals(table))
                .map(function -> function.name().value());
        return new GuardDdl.CatalogGuard(
                table,
                columns,
                Stream.of(triggers, conversions, Stream.of(coming).flatMap(Guards::names), views, keys)
                        .flatMap(each -> each)
                        .distinct()
                        .toList(),
                Stream.concat(draft.state().triggersOf(table).stream(), Stream.of(coming))
                        .flatMap(Guards::triggerNames)
                        .distinct()
                        .toList());
    }

    /** Asks who may read some columns alone, where the views of the server ask the reader for all of them. */
    static Stream<GuardDdl> columnReaders(Draft draft, View view) {
        return draft.server().atLeast(TableDdl.FIRST_WITH_SECURITY_INVOKER)
                ? Stream.of(new GuardDdl.RefuseColumnReaders(view.table(), view.columns()))
                : Stream.empty();
    }

    /**
     * Lists what is of the type and the schema state does not know: it would outlive the columns, and hold the type.
     */
    static GuardDdl.TypeGuard type(Draft draft, EnumType type) {
        return new GuardDdl.TypeGuard(
                type,
                EnumColumn.of(draft.state(), type).stream()
                        .map(found -> new GuardDdl.TypeGuard.Column(
                                found.table().name(), found.column().name()))
                        .toList(),
                Stream.concat(
                                draft.state().conversions().stream()
                                        .map(function -> function.name().value()),
                                draft.state().views().stream()
                                        .map(view -> view.name().name().value()))
                        .distinct()
                        .toList());
    }

    private static Stream<String> names(SyncTrigger trigger) {
        return Stream.concat(Stream.of(trigger.function().value()), triggerNames(trigger));
    }

    private static Stream<String> triggerNames(SyncTrigger trigger) {
        return Stream.of(trigger.insertTrigger(), trigger.updateTrigger()).map(Identifier::value);
    }

    /** One guard for two on the same table. */
    public static GuardDdl.CatalogGuard merged(GuardDdl.CatalogGuard one, GuardDdl.CatalogGuard other) {
        boolean whole = one.columns().isEmpty() || other.columns().isEmpty();
        return new GuardDdl.CatalogGuard(
                one.table(),
                whole ? List.of() : joined(one.columns(), other.columns()),
                joined(one.known(), other.known()),
                joined(one.ours(), other.ours()));
    }

    private static <E> List<E> joined(List<E> one, List<E> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
