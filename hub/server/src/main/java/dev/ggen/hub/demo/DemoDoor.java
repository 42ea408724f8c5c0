package dev.ggen.hub.demo;

import java.net.URI;
import java.util.Optional;

/**
 * A way into the demo.
 *
 * @param role as whom
 * @param name who that is
 * @param partner at which partner; empty at the vendor
 * @param link signs in once
 */
public record DemoDoor(String role, String name, Optional<String> partner, URI link) {}
