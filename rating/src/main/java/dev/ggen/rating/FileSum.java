package dev.ggen.rating;

import dev.ggen.partner.revenue.MeasureSum;
import java.time.YearMonth;

/**
 * What was counted of one file in one month, per measure and currency.
 *
 * @param file the file's number, in the order in which the intake was told of the files
 * @param month the month that the lines' days lie in
 * @param sum the exact sum and the number of lines
 */
public record FileSum(int file, YearMonth month, MeasureSum sum) {}
