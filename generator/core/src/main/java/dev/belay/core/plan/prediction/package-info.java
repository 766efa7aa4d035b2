/** What each statement locks, rewrites and scans, and what running clients notice, on PostgreSQL 14 to 18. */
@NullMarked
package dev.belay.core.plan.prediction;

import org.jspecify.annotations.NullMarked;
