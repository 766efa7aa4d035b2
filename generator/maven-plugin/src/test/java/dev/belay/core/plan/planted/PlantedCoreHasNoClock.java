package dev.belay.core.plan.planted;

import java.time.Instant;

final class PlantedCoreHasNoClock {
    final Instant now = Instant.now();
}
