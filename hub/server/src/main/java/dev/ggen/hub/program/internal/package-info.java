/** How programs are kept and published; nobody else's business. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.program.internal;
