package dev.belay.core.json;

import dev.belay.dsl.lifecycle.CatchUp;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.LifecycleVisitor;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.lifecycle.Revert;
import dev.belay.dsl.lifecycle.Swap;

/** Writes the later phases of earlier changes. */
final class LifecycleWriter implements LifecycleVisitor<Fields> {

    @Override
    public Fields catchUp(CatchUp operation) {
        return OperationWriter.begin(operation).put("change", operation.change());
    }

    @Override
    public Fields contract(Contract operation) {
        return OperationWriter.begin(operation).put("change", operation.change());
    }

    @Override
    public Fields purge(Purge operation) {
        return OperationWriter.begin(operation).put("change", operation.change());
    }

    @Override
    public Fields revert(Revert operation) {
        return OperationWriter.begin(operation).put("change", operation.change());
    }

    @Override
    public Fields swap(Swap operation) {
        return OperationWriter.begin(operation).put("change", operation.change());
    }
}
