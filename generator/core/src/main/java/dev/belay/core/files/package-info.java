/**
 * Files on disk that Belay has made: writes them whole or not at all, and tells how they differ from what would be made
 * now. A manifest beside them says which files are Belay's; all others are left alone.
 */
@NullMarked
package dev.belay.core.files;

import org.jspecify.annotations.NullMarked;
