/** The page of work that takes longer than an answer may. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.job;
