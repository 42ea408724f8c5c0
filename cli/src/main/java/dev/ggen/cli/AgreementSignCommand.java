package dev.ggen.cli;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.agreement.AgreementSigning;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen agreement sign}: a detached signature beside the agreement. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Sign an agreement file as one of its parties; the signature is written beside it.")
final class AgreementSignCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "The agreement, a Turtle file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--as", required = true, paramLabel = "SIDE", description = "vendor or partner.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Side side;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day of signing: 2026-08-20.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String on;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who signs, in words.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String by;

    @Option(names = "--key", paramLabel = "NAME|FILE", description = "The key that signs (default: your own).")
    private @Nullable String key;

    @Mixin
    private final Presentation presentation = new Presentation();

    AgreementSignCommand(Shell shell) {
        this.shell = shell;
    }

    /** What {@code --as} takes. */
    enum Side {
        VENDOR,
        PARTNER
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new FindingsException(Finding.red("argument-unusable", "--on " + on + " can't be used")
                    .withAllowed("a day such as 2026-08-20"));
        }
    }

    @Override
    public Integer call() {
        String party = side.name().toLowerCase(Locale.ROOT);
        Path written = AgreementSigning.sign(
                shell.resolve(file),
                file.toString(),
                party,
                by,
                day(),
                new Signing(shell).key(Optional.ofNullable(key)));
        switch (presentation.format()) {
            case TEXT -> shell.out().println("Signed " + file + " as " + party + ": " + written.getFileName());
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.object()
                                .put("agreement", file.toString())
                                .put("as", party)
                                .put(
                                        "signature",
                                        file.resolveSibling(written.getFileName())
                                                .toString())
                                .build()));
        }
        return Ggen.FINE;
    }
}
