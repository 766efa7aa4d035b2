/**
 * What a project decides once, in {@code belay.yaml}: the server version, the targets and the policy of a rollout.
 * Every default stands here and nowhere else.
 */
@NullMarked
package dev.belay.core.config;

import org.jspecify.annotations.NullMarked;
