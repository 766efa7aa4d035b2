package dev.belay.core.rules;

import dev.belay.core.config.Rule;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.expansion.UnindexedReferences;
import dev.belay.dsl.Operation;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.CreateTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Foreign keys that are slow from the other side; an index that the same change creates counts. */
record ReferenceRules(Plan plan, int intent, TableName table, ForeignKey key) {

    static Stream<Sighting> sightings(Plan plan) {
        return IntStream.range(0, plan.change().intents().size())
                .boxed()
                .flatMap(intent -> rules(plan, intent).flatMap(ReferenceRules::sighting));
    }

    private static Stream<ReferenceRules> rules(Plan plan, int intent) {
        Operation operation = plan.change().intents().get(intent).operation();
        if (operation instanceof AddForeignKey add) {
            return Stream.of(new ReferenceRules(plan, intent, add.table(), add.constraint()));
        }
        return operation instanceof CreateTable create
                ? create.definition().constraints().stream()
                        .filter(ForeignKey.class::isInstance)
                        .map(ForeignKey.class::cast)
                        .map(key -> new ReferenceRules(
                                plan, intent, create.definition().name(), key))
                : Stream.empty();
    }

    private Stream<Sighting> sighting() {
        return plan.after().table(table).stream()
                .filter(found -> !UnindexedReferences.isIndexed(found, key))
                .map(this::sighting);
    }

    private Sighting sighting(Table found) {
        List<String> columns = key.columns().stream().map(Identifier::value).collect(Collectors.toList());
        return new Sighting(
                Rule.UNINDEXED_FOREIGN_KEY,
                intent,
                "No index of " + found.name() + " begins with (" + String.join(", ", columns)
                        + "), so that every DELETE, and every UPDATE of a key, in " + key.target()
                        + " reads all rows of " + found.name() + ".",
                "Create one in this migration, change.table(\"" + found.name() + "\").createIndex(\""
                        + found.name().name() + "_" + String.join("_", columns) + "_idx\", ...)");
    }
}
