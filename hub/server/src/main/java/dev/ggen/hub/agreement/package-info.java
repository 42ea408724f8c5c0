/**
 * Signed agreements: taken in with both parties' signatures when the program in force has nothing against them, kept in the bytes that
 * were signed, shown as sentences.
 *
 * <p>A partner sees its own and finds no others. To settle a month, ask for the folder that {@code ggen settle} would read:
 *
 * <pre>{@code
 * List<StoredAgreement> valid = agreements.validIn(viewer, month.atDay(1), month.plusMonths(1).atDay(1));
 * SortedMap<String, byte[]> folder = AgreementFiles.folder(valid);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"platform", "evidence", "program"})
@NullMarked
package dev.ggen.hub.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
