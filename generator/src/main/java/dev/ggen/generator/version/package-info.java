/**
 * Versions of packs, and ranges of them, as <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a> and the
 * tools of its field have them. Text in, values out; no disk, no network.
 *
 * <p>For instance, {@code ^1.2} is every version from 1.2.0 on and below 2.0.0.
 */
@NullMarked
package dev.ggen.generator.version;

import org.jspecify.annotations.NullMarked;
