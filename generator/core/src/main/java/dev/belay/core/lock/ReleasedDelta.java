package dev.belay.core.lock;

import dev.belay.core.state.SchemaDelta;

/**
 * What a released migration has made of the schema, as it was planned when it was released.
 *
 * @param delta that
 * @param sha256 the SHA-256 of its canonical text
 */
public record ReleasedDelta(SchemaDelta delta, String sha256) {}
