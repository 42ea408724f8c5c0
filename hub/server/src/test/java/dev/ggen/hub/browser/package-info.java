/** A real browser for tests: visitors, and what is asked of every page. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.browser;
