package dev.belay.core.plan.planted;

import dev.belay.core.frameworks.Artifact;

record PlantedPlansKnowNoTool(Artifact artifact) {}
