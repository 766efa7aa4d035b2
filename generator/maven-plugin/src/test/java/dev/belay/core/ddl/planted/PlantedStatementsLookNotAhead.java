package dev.belay.core.ddl.planted;

import dev.belay.core.plan.Plan;

record PlantedStatementsLookNotAhead(Plan plan) {}
