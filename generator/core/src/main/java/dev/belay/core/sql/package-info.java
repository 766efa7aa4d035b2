/**
 * The words of SQL text: just enough of PostgreSQL's lexical rules to know which names an expression uses, where a
 * quoted part ends, and which names have to be quoted. Nothing here understands grammar.
 */
@NullMarked
package dev.belay.core.sql;

import org.jspecify.annotations.NullMarked;
