package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/**
 * Another default that the author gives a column while a release runs that leaves it out.
 *
 * @param column the column
 * @param boundary the number of units after which it holds
 * @param value the default from then on; empty for none
 */
record DefaultChange(Identifier column, int boundary, Optional<Value> value) {}
