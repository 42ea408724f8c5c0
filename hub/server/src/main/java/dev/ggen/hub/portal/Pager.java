package dev.ggen.hub.portal;

import java.util.Optional;

/**
 * Where a long list goes on. Lists are read forwards by cursor, so that nothing is skipped or repeated while others write.
 *
 * @param words how many there are, or which stand here: "1–50 of 1,204"; empty where nobody counted
 * @param first the address of the beginning; empty on the first page
 * @param next the address of the next page; empty at the end
 */
public record Pager(String words, Optional<String> first, Optional<String> next) {}
