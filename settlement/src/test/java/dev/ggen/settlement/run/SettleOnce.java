package dev.ggen.settlement.run;

import dev.ggen.receipt.KeyFile;
import dev.ggen.settlement.SettledFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Settles a folder that another process prepared, in a JVM of its own: folder, key file, output. */
final class SettleOnce {
    private SettleOnce() {}

    public static void main(String[] args) throws IOException {
        SettleOutcome outcome = SettledFolder.at(Path.of(args[0]), KeyFile.read(Path.of(args[1])))
                .settle(Path.of(args[2]));
        System.out.println(outcome.isRed() ? outcome.findings() : "settled");
    }
}
