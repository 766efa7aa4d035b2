package dev.belay.core.json;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.RelationLock;
import dev.belay.dsl.names.TableName;
import tools.jackson.databind.JsonNode;

/** Writes what a statement does to tables and views, predicted in a plan or measured in a rehearsal. */
final class FactsWriter {

    private FactsWriter() {}

    static Fields fields(Facts facts) {
        return new Fields()
                .flag("predicted", facts.predicted(), true)
                .list("locks", facts.locks(), FactsWriter::lock)
                .list("rewrites", facts.rewrites(), FactsWriter::relation)
                .list("scans", facts.scans(), FactsWriter::relation);
    }

    private static JsonNode lock(RelationLock lock) {
        return new Fields()
                .table(lock.relation())
                .put("mode", lock.mode().manualName())
                .node();
    }

    private static JsonNode relation(TableName relation) {
        return new Fields().table(relation).node();
    }
}
