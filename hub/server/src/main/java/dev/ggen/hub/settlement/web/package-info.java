/** Reports, months and statements for other programs. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.settlement.web;
