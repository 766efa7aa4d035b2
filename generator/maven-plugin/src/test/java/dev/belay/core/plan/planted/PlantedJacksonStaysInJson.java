package dev.belay.core.plan.planted;

import tools.jackson.databind.JsonNode;

record PlantedJacksonStaysInJson(JsonNode node) {}
