/** The partner hub. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub;
