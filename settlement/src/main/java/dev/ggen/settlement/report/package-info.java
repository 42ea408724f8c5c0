/**
 * Partner reports in their original formats: recognised by their header, read record by record, refused with file and line, frozen.
 *
 * <p>For the rest of settlement, which may enter. A file is never changed and never held in memory whole; what came of its records
 * is counted in control totals, so that every one is accounted for.
 *
 * {@snippet :
 * ReportReading reading = new Reports(engine, 2).freeze(List.of(ReportInput.of("aws.csv", path)), cacheFolder);
 * reading.findings().forEach(finding -> tell(finding));
 * reading.frozen().ifPresent(frozen -> engine.sums(frozen.lines(), sum -> rate(sum)));
 * }
 */
@NullMarked
package dev.ggen.settlement.report;

import org.jspecify.annotations.NullMarked;
