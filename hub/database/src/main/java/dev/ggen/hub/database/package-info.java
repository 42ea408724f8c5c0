/** The hub's PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.database;
