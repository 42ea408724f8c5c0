/** A hub that is killed at any moment of a year's imports and closes, and must come to the same books and the same bytes. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.kill;
