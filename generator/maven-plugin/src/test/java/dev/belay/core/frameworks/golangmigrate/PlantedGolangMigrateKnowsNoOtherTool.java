package dev.belay.core.frameworks.golangmigrate;

import dev.belay.core.frameworks.flyway.FlywayRenderer;

record PlantedGolangMigrateKnowsNoOtherTool(FlywayRenderer other) {}
