package dev.ggen.hub.settlement;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A month that is over and isn't closed.
 *
 * @param preparedBy who prepared the close that waits for a second person; empty where nobody has begun
 */
public record MonthDue(YearMonth month, Optional<String> preparedBy) {}
