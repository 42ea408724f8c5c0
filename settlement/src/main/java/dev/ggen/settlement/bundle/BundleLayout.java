package dev.ggen.settlement.bundle;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.report.ReportEndings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names inside a bundle, format {@code ggen-bundle/1}; see {@code docs/reference/bundle.md}. */
public final class BundleLayout {
    /** The signed receipt: every other file but the proof is its subject or its dependency. */
    public static final String RECEIPT = "receipt.dsse.json";

    /** The receipt's path to the run's signed root. */
    public static final String INCLUSION = "inclusion.json";

    /** The disclosed part of the program, by its paths. */
    public static final String PROGRAM = "inputs/program/";

    /** The partner's own reports, in their original bytes, by their names. */
    public static final String REPORTS = "inputs/reports/";

    /** What is taken from statements of earlier months, by month: what they say, their sums and receipts; only where this one goes by them. */
    public static final String EARLIER = "inputs/earlier/";

    /** The published rates of exchange that were given and that the statement rests on; only where it converts. */
    public static final String RATES = "inputs/rates.csv";

    /** The files that those rates are from, by their names: the receipt has their digests, the bundle has them not. */
    public static final String RATE_FILES = "rates/";

    /** The rendering pack, by its paths. */
    public static final String PACK = "pack/";

    private static final String PROGRAM_FILE = "program.ttl";
    private static final String TERMS = "terms/";
    private static final String PARTNERS = "partners/";

    private static final Set<String> SIGNED = Set.of(
            SignedAgreement.AGREEMENT_FILE,
            SignedAgreement.VENDOR_SIGNATURE_FILE,
            SignedAgreement.PARTNER_SIGNATURE_FILE,
            SignedAgreement.SIGNERS_FILE);

    private static final Pattern PACK_FILE =
            Pattern.compile(PACK + "([a-zA-Z]+[.](md|toml|txt)|(templates|messages|fonts)/.+)");

    private static final Pattern EARLIER_FILE = Pattern.compile(
            EARLIER + "((?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2]))/(" + Pattern.quote(StatementBuild.STATEMENT_FILE) + "|"
                    + Pattern.quote(StatementBuild.SUMS_FILE) + "|" + Pattern.quote(StatementBuild.RATES_FILE) + "|"
                    + Pattern.quote(RECEIPT) + ")");

    private BundleLayout() {}

    /** Where a file of an earlier month's statement stands. */
    public static String earlier(Period period, String file) {
        return EARLIER + period.name() + "/" + file;
    }

    /** Whether a name is one that an input of the function can have. */
    public static boolean isInput(String name) {
        return SIGNED.contains(name)
                || (name.startsWith(PROGRAM) && name.endsWith(".ttl"))
                || (name.startsWith(REPORTS) && ReportEndings.of(name).isPresent())
                || name.equals(RATES)
                || EARLIER_FILE.matcher(name).matches()
                || PACK_FILE.matcher(name).matches();
    }

    /** Whether a receipt names by it a file of which the bundle holds an extract alone. */
    public static boolean isOriginal(String name) {
        return name.startsWith(RATE_FILES) && name.length() > RATE_FILES.length();
    }

    /** The month whose sums a name holds, where it is such a name. */
    static Optional<Period> earlierSums(String name) {
        Matcher matcher = EARLIER_FILE.matcher(name);
        return matcher.matches() && matcher.group(2).equals(StatementBuild.SUMS_FILE)
                ? Optional.of(Period.parse(matcher.group(1)))
                : Optional.empty();
    }

    /** The files of a program that one partner is shown: what it says of everybody, and of this partner. */
    public static List<SourceFile> disclosedTo(String partner, List<SourceFile> program) {
        return program.stream()
                .filter(file -> isDisclosedTo(partner, file.path()))
                .toList();
    }

    private static boolean isDisclosedTo(String partner, String path) {
        return path.equals(PROGRAM_FILE) || path.startsWith(TERMS) || path.startsWith(PARTNERS + partner + "/");
    }
}
