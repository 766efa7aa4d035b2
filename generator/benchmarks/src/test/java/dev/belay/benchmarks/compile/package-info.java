/** What a compilation with Belay's processor costs beside one without. */
@NullMarked
package dev.belay.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
