/** What an open month will come to: the estimate, and what it rests on. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.accrual;
