/** The search over everything that the viewer may see. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.search;
