/** How pages are rendered. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.internal;
