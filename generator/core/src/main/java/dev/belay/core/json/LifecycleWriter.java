package dev.belay.core.json;

import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.LifecycleVisitor;

/** Writes the later phases of earlier changes. */
final class LifecycleWriter implements LifecycleVisitor<Fields> {

    @Override
    public Fields contract(Contract operation) {
        return OperationWriter.begin(operation).put("change", operation.change());
    }
}
