/**
 * What an author of a schema change writes: the annotation, the front door of the builders, and the change they make.
 *
 * <p>Each family of operations has a package with its sealed interface, its visitor, its records and its builders; a
 * family is a line in {@link dev.belay.dsl.Operation}, a branch in {@link dev.belay.dsl.OperationVisitor}, and one
 * method of {@link dev.belay.dsl.Changes} or {@link dev.belay.dsl.tables.TableChanges}. Views, functions and triggers
 * belong into a family {@code routines}; grants and policies into {@code access}; domains and sequences beside the
 * enums in {@code types}; partitions beside the tables; swap, purge and revert beside the contract in
 * {@code lifecycle}.
 */
@NullMarked
package dev.belay.dsl;

import org.jspecify.annotations.NullMarked;
