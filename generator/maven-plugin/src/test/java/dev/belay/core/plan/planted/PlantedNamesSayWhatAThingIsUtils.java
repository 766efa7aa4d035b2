package dev.belay.core.plan.planted;

final class PlantedNamesSayWhatAThingIsUtils {}
