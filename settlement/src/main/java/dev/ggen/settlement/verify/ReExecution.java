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
    private static final int LARGEST_OUTPUT_BYTES = 64 << 20;

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
     * @param named the outputs that the receipt names: one that was made before the sums of a month were kept names none
     */
    List<Check> run(StatementInputs inputs, Set<String> named) {
        StatementBuild.Built again = StatementBuild.build(inputs);
        List<Check> checks = new ArrayList<>();
        for (Map.Entry<String, byte[]> output : again.files().entrySet()) {
            if (output.getKey().equals(StatementBuild.SUMS_FILE) && !named.contains(StatementBuild.SUMS_FILE)) {
                continue;
            }
            checks.add(compare(output.getKey(), output.getValue(), again.statement()));
        }
        return checks;
    }

    private Check compare(String name, byte[] again, Json.Obj statement) {
        String check = "re-execution";
        if (name.equals(StatementBuild.PDF_FILE) && !madeBy.equals(builderVersion)) {
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
