/** The folders of a service, in which Belay's files stand among those of others: what goes where, on top of what. */
@NullMarked
package dev.belay.core.service;

import org.jspecify.annotations.NullMarked;
