/** How evidence does it; nobody else's business. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.evidence.internal;
