/**
 * The demo year's files, made from a seed: what partners would report from September 2026 to August 2027.
 *
 * <p>Pure functions: the same seed gives the same bytes on every machine. The companies are real, every figure is invented. Nothing here knows the hub;
 * what is made goes through the same importers as anybody's reports.
 *
 * <pre>{@code
 * for (Delivery delivery : new Deliveries(seed).inOrder()) { importReport(delivery.name(), delivery.bytes()); }
 * }</pre>
 */
@NullMarked
package dev.ggen.hub.demo.year;

import org.jspecify.annotations.NullMarked;
