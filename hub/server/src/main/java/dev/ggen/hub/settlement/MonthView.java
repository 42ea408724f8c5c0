package dev.ggen.hub.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month in a line.
 *
 * @param agreements how many agreements hold in it
 * @param statements how many were issued
 * @param reports how many accepted reports hold rows of it
 * @param closedAt when it was locked
 * @param preparedBy who prepared the run that is open, or else the last one that was posted
 */
public record MonthView(
        YearMonth month,
        MonthState state,
        int agreements,
        int statements,
        int reports,
        Optional<Instant> closedAt,
        Optional<String> preparedBy) {}
