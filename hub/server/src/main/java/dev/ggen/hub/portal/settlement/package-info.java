/** Pages of reports, months and statements. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.settlement;
