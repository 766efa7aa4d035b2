package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.View;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.stream.Stream;

/** The guards that several expansions begin with. */
final class Guards {

    private Guards() {}

    /** Lists what the database holds on the table and the schema state does not know. */
    static GuardDdl.CatalogGuard catalog(Draft draft, TableName table, List<Identifier> columns) {
        Stream<String> triggers = draft.state().triggersOf(table).stream().flatMap(Guards::names);
        Stream<String> views = draft.state().views().stream()
                .filter(view -> view.table().equals(table))
                .map(View::name)
                .map(name -> name.name().value());
        return new GuardDdl.CatalogGuard(
                table, columns, Stream.concat(triggers, views).toList());
    }

    private static Stream<String> names(SyncTrigger trigger) {
        return Stream.of(trigger.function(), trigger.insertTrigger(), trigger.updateTrigger())
                .map(Identifier::value);
    }
}
