/** Names of database objects as values. A name that PostgreSQL would cut or refuse cannot be built. */
@NullMarked
package dev.belay.dsl.names;

import org.jspecify.annotations.NullMarked;
