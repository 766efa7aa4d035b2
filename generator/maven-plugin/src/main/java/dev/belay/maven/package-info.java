/**
 * The goals of the Maven plugin: they find out what the project is, ask Belay's services, and print. What is decided is
 * decided elsewhere.
 */
@NullMarked
package dev.belay.maven;

import org.jspecify.annotations.NullMarked;
