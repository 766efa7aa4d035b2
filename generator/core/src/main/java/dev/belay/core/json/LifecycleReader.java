package dev.belay.core.json;

import dev.belay.dsl.lifecycle.Contract;

/** Reads the later phases of earlier changes. */
final class LifecycleReader {

    private LifecycleReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(Contract.class, json -> new Contract(json.child("change").text()));
    }
}
