/** Prisma's files: one folder for each unit with one statement in it, and its way back beside. */
@NullMarked
package dev.belay.core.frameworks.prisma;

import org.jspecify.annotations.NullMarked;
