/** The page that everybody comes to first. Other modules' pages add their {@link dev.ggen.hub.portal.overview.OverviewPart}. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.overview;
