/**
 * The canonical statement as a document for people: HTML from the statement pack's template, and PDF from that HTML.
 *
 * <p>Pure: a document depends on the statement's and the pack's bytes only. Nothing is computed here that the statement doesn't
 * say; figures are formatted, sums of a column are added up. A pack is treated as hostile: its markup can run nothing and reach
 * nothing. The one room that knows openhtmltopdf and ZXing.
 */
@NullMarked
package dev.ggen.settlement.document;

import org.jspecify.annotations.NullMarked;
