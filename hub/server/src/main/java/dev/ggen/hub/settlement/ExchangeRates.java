package dev.ggen.hub.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.settlement.rates.EcbFormat;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published rates of exchange, as the European Central Bank's files have them. The vendor's alone. */
public interface ExchangeRates {
    /** The longest file that is taken: about twice the ECB's own largest, the XML with all days since 1999. */
    long MOST_BYTES = EcbFormat.LARGEST_FILE_BYTES;

    /** The longest reason for taking a file back. */
    int LONGEST_REASON = 2000;

    /**
     * Keeps a file and the rates that it adds to those that are known. Takes {@code REPORT_IMPORT}; safe to repeat.
     *
     * @param fileName as its sender calls it
     * @param content read to its end, at most {@link #MOST_BYTES} of it; not closed
     * @throws Refused when it is too large or isn't as the ECB publishes it, or when it contradicts a rate that is known; then nothing of it is
     *     kept and nothing changes
     */
    RateFileView deliver(Viewer viewer, CommandId command, String fileName, InputStream content);

    /** The files, the last recorded first. */
    Slice<RateFileView> files(Viewer viewer, Optional<String> cursor, int size);

    /**
     * One file.
     *
     * @throws Refused when there is none
     */
    RateFileView file(Viewer viewer, UUID id);

    /** The months of which something was posted by a close that was given the file, rising: while there is none, it may be taken back. */
    List<YearMonth> settledMonths(Viewer viewer, UUID id);

    /**
     * Takes a file back, so that the right one can be delivered; takes {@code REPORT_IMPORT}. What it said counts no longer; where a later file
     * says it too, it is known from that one.
     *
     * @throws Refused when it was taken back already, or a close that was given it was posted: what was issued never changes
     */
    void withdraw(Viewer viewer, CommandId command, UUID file, String reason);

    /** Rates that count, those of the last day first. */
    Slice<KnownRate> rates(Viewer viewer, RateFilter filter, Optional<String> cursor, int size);

    /** The currencies that were published on the last day that is known. */
    List<String> currencies(Viewer viewer);

    /**
     * What is missing to settle the months that aren't: for each agreement that converts what was reported in another currency, the days
     * between the first and the last that was reported whose rate isn't known; by month and agreement.
     */
    List<MissingRates> missing(Viewer viewer);
}
