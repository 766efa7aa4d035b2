package shop;

import dev.belay.dsl.*;

final class Other implements SchemaChange {
    @Override
    public void define(Changes change) {}
}
