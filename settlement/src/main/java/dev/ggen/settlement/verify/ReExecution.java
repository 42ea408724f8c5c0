package dev.ggen.settlement.verify;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the function again and compares what comes out with what the bundle holds, byte by byte. */
final class ReExecution {
    private static final String NAME = "re-execution";
    private static final int LARGEST_OUTPUT_BYTES = 64 << 20;

    /** Outputs that bundles made before they were kept don't have. */
    private static final Set<String> LATER = Set.of(StatementBuild.SUMS_FILE, StatementBuild.RECALCULATION_FILE);

    /** Outputs whose bytes are a version's own: a page may be set, and a script be written, better than before. */
    private static final Set<String> OF_VERSION = Set.of(StatementBuild.PDF_FILE, StatementBuild.RECALCULATION_FILE);

    private final CanonicalZip zip;
    private final String madeBy;
    private final String builderVersion;

    ReExecution(CanonicalZip zip, String madeBy, String builderVersion) {
        this.zip = zip;
        this.madeBy = madeBy;
        this.builderVersion = builderVersion;
    }

    /**
     * Compares every output.
     *
     * @param named the outputs that the receipt names: one that was made before some were kept names fewer
     */
    List<Check> run(StatementInputs inputs, Set<String> named) {
        StatementBuild.Built again = StatementBuild.build(inputs);
        List<Check> checks = new ArrayList<>();
        for (Map.Entry<String, byte[]> output : again.files().entrySet()) {
            if (LATER.contains(output.getKey()) && !named.contains(output.getKey())) {
                continue;
            }
            checks.add(compare(output.getKey(), output.getValue(), again.statement()));
        }
        named.stream()
                .filter(name -> !again.files().containsKey(name))
                .sorted()
                .forEach(name -> checks.add(Check.red(NAME, name + " doesn't come out of these inputs")));
        return checks;
    }

    private Check compare(String name, byte[] again, Json.Obj statement) {
        String check = NAME;
        if (OF_VERSION.contains(name) && !madeBy.equals(builderVersion)) {
            return Check.yellow(
                    check,
                    name + " was made by ggen " + madeBy + ", this is " + builderVersion
                            + ": its signature and digest hold, its bytes are compared by that version only");
        }
        if (zip.find(name).isEmpty()) {
            return Check.red(check, name + " isn't in the bundle");
        }
        byte[] held = zip.bytes(name, LARGEST_OUTPUT_BYTES);
        if (Arrays.equals(held, again)) {
            return Check.green(check, name + " comes out the same, byte for byte");
        }
        return Check.red(check, name + " comes out differently" + difference(name, held, statement));
    }

    private static String difference(String name, byte[] held, Json.Obj again) {
        if (!name.equals(StatementBuild.STATEMENT_FILE)) {
            return "";
        }
        Json before = CanonicalJson.parse(held, name);
        return before instanceof Json.Obj object ? ": " + StatementDifference.of(object, again) : "";
    }
}
