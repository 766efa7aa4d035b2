package dev.belay.core.json;

import tools.jackson.databind.JsonNode;

/**
 * A file as a tree.
 *
 * @param root the tree; of a key that is there twice, the first value
 * @param lines where its values stand
 */
record Document(JsonNode root, SourceLines lines) {}
