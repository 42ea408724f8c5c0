/** The program's pages: what they show, made of the façades' answers. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.program;
