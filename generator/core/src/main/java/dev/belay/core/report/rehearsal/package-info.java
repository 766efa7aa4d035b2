/**
 * What a rehearsal found: per unit what was predicted, what was seen, and every deviation between the two. Plain
 * records, so that people read them as text and machines as JSON.
 */
@NullMarked
package dev.belay.core.report.rehearsal;

import org.jspecify.annotations.NullMarked;
