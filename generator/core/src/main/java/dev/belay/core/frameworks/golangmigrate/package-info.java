/** The files of golang-migrate: pairs of up and down, of which each is sent to the server as one query. */
@NullMarked
package dev.belay.core.frameworks.golangmigrate;

import org.jspecify.annotations.NullMarked;
