package dev.belay.core.frameworks;

import dev.belay.core.frameworks.golangmigrate.GolangMigrateRenderer;

record PlantedNobodyElseNamesATool(GolangMigrateRenderer tool) {}
