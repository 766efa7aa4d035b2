/**
 * What a database's catalog says, as values that can be compared, fingerprinted and read.
 *
 * <p>A snapshot holds everything a client or a later migration could notice and nothing that depends on how or when an
 * object was made: no object ids, no gaps of dropped columns, no file nodes, no statistics.
 */
@NullMarked
package dev.belay.postgres.catalog;

import org.jspecify.annotations.NullMarked;
