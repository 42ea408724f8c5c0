/** Trying terms on past months: the form, and what would have moved. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.replay;
