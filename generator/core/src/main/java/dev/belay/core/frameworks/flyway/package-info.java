/** Flyway's files: versioned SQL, script settings beside it, and the ways back that its open edition does not run. */
@NullMarked
package dev.belay.core.frameworks.flyway;

import org.jspecify.annotations.NullMarked;
