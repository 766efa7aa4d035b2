package dev.belay.core.frameworks.flyway;

import dev.belay.core.frameworks.golangmigrate.GolangMigrateRenderer;

record PlantedToolsKnowNoOtherTool(GolangMigrateRenderer other) {}
