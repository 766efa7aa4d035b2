package dev.belay.core.plan.planted;

final class PlantedOnlyThePluginPrints {
    void print() {
        System.out.println("planted");
    }
}
