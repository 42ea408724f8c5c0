/** How settlement stores and does it; nobody else's business. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.settlement.internal;
