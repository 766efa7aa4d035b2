@NullMarked
package dev.belay.core.service;

import org.jspecify.annotations.NullMarked;
