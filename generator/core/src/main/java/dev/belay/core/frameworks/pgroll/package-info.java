/** The files of pgroll: one migration in JSON for each unit, and the ways back for people beside them. */
@NullMarked
package dev.belay.core.frameworks.pgroll;

import org.jspecify.annotations.NullMarked;
