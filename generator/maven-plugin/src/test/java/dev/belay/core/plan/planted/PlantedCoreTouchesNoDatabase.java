package dev.belay.core.plan.planted;

import java.sql.Connection;

record PlantedCoreTouchesNoDatabase(Connection connection) {}
