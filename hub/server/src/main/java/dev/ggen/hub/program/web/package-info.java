/** The program under {@code /api/v1}. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.program.web;
