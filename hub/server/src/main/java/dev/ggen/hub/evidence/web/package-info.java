/** The log and the receipts under {@code /api/v1/evidence}. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.evidence.web;
