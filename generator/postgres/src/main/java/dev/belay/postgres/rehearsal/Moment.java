package dev.belay.postgres.rehearsal;

import dev.belay.postgres.catalog.CatalogSnapshot;
import java.util.Optional;

/**
 * What a database held at one moment.
 *
 * @param catalog its catalog
 * @param digests its rows
 * @param images its rows one by one, where somebody will have to count them
 */
record Moment(CatalogSnapshot catalog, RowDigests digests, Optional<RowImages> images) {}
