package dev.ggen.settlement.run;

import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.document.DocumentPack;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to settle, from where, to where.
 *
 * @param program folder of the program
 * @param agreements folder of signed agreements
 * @param transactions folder of reports
 * @param earlier where statements of earlier months are, for agreements that go by them; empty where there are none
 * @param rates a file of published rates of exchange, or a folder of such; empty where none are given
 * @param period the month
 * @param issuedAt when the statements count as issued
 * @param out the folder to be made; must not exist
 * @param signer whose receipts these are
 * @param pack the templates
 * @param limits what the rating engine may use
 * @param builderVersion which ggen this is
 * @param elsewhere days whose rows an agreement takes that isn't settled by this run; none where the folder holds all agreements
 */
public record SettleRequest(
        NamedFolder program,
        NamedFolder agreements,
        NamedFolder transactions,
        Optional<Earlier> earlier,
        Optional<NamedFolder> rates,
        Period period,
        Instant issuedAt,
        NamedFolder out,
        Signer signer,
        DocumentPack pack,
        RatingLimits limits,
        String builderVersion,
        List<Elsewhere> elsewhere) {
    public SettleRequest {
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A folder and what the user calls it.
     *
     * @param path where it is
     * @param shown as the user wrote it
     */
    public record NamedFolder(Path path, String shown) {}

    /**
     * Statements that were issued before.
     *
     * @param folder holds their bundles, itself or below, each named as its agreement's id begins it
     * @param trust whose receipts are believed
     */
    public record Earlier(NamedFolder folder, Trust trust) {}

    /**
     * Days of a report source that another agreement takes: settled already, held, or of another time.
     *
     * @param agreement its id
     * @param source as report sources are named
     * @param days its term
     */
    public record Elsewhere(String agreement, String source, Validity days) {}
}
