package dev.belay.core.json;

import dev.belay.dsl.lifecycle.CatchUp;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.lifecycle.Revert;
import dev.belay.dsl.lifecycle.Swap;

/** Reads the later phases of earlier changes. */
final class LifecycleReader {

    private LifecycleReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(CatchUp.class, json -> new CatchUp(json.child("change").text()));
        kinds.add(Contract.class, json -> new Contract(json.child("change").text()));
        kinds.add(Purge.class, json -> new Purge(json.child("change").text()));
        kinds.add(Revert.class, json -> new Revert(json.child("change").text()));
        kinds.add(Swap.class, json -> new Swap(json.child("change").text()));
    }
}
