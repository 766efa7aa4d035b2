/**
 * Runs Belay's files under the real tools on a real PostgreSQL.
 *
 * <p>A {@link dev.belay.conformance.Tool} is one way in which people run a migration tool; it opens a {@link
 * dev.belay.conformance.Project}, which applies, asks for what is pending, and goes back by the tool's own commands. To
 * add a tool: one class that implements {@code Tool} with its {@code Project} inside, one line in {@link
 * dev.belay.conformance.Tools}, a script in {@code .ci/tools} that installs it, and its version in {@code
 * .ci/versions.env}. Every test here then runs it.
 */
@NullMarked
package dev.belay.conformance;

import org.jspecify.annotations.NullMarked;
