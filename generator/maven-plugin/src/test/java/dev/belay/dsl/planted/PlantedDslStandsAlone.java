package dev.belay.dsl.planted;

import org.postgresql.Driver;

final class PlantedDslStandsAlone {
    final Class<?> driver = Driver.class;
}
