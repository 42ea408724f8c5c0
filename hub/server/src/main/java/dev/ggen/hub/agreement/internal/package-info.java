/** How agreements are kept; nobody else's business. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.agreement.internal;
