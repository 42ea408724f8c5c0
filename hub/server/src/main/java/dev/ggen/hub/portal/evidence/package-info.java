/** The pages of the log and the receipts, where everything can be checked before the reader's eyes. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.evidence;
