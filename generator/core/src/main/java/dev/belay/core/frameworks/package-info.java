/**
 * From a plan to the files of the tool that owns a database. What every tool shares is here, each tool has a package of
 * its own with one writer, and nothing in here knows a clock, a locale or a file system.
 */
@NullMarked
package dev.belay.core.frameworks;

import org.jspecify.annotations.NullMarked;
