/**
 * The sums of {@code dev.ggen.rating} on Apache Spark: a program of its own, which ggen starts beside itself and never loads.
 *
 * <p>It is given records of 72 bytes, puts each row in once, digests what it put in, and adds integers per key. It knows neither what a
 * line means nor what a rate is. Everything here runs on the JDK of a cluster, which may be older than ggen's, and needs Spark and nothing else.
 */
@NullMarked
package dev.ggen.rating.spark;

import org.jspecify.annotations.NullMarked;
