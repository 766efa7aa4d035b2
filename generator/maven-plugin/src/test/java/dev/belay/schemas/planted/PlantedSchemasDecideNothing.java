package dev.belay.schemas.planted;

import dev.belay.dsl.Change;

record PlantedSchemasDecideNothing(Change change) {}
