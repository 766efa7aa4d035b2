/** What a change means for {@code schema.prisma}: the lines of its models, changed where they are found. */
@NullMarked
package dev.belay.core.frameworks.prisma.model;

import org.jspecify.annotations.NullMarked;
