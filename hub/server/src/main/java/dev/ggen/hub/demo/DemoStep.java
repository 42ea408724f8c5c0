package dev.ggen.hub.demo;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happens in the demo's year, safe to repeat.
 *
 * @param at when
 * @param words what to tell whoever waits, once it happened
 */
record DemoStep(Instant at, Optional<String> words, Runnable work) {}
