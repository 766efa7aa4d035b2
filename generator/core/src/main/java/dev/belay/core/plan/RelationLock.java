package dev.belay.core.plan;

import dev.belay.dsl.names.TableName;

/**
 * A lock on a table or view that was there before the unit.
 *
 * @param relation the table or view
 * @param mode the strongest mode taken
 */
public record RelationLock(TableName relation, LockMode mode) {}
