package dev.belay.core.versions;

/**
 * The change that an object has been there since.
 *
 * @param order the place of the change in the history, from 0
 * @param change its id
 */
public record Since(int order, String change) {}
