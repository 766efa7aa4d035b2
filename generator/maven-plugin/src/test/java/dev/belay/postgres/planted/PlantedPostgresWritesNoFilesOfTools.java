package dev.belay.postgres.planted;

import dev.belay.core.frameworks.Artifact;

record PlantedPostgresWritesNoFilesOfTools(Artifact artifact) {}
