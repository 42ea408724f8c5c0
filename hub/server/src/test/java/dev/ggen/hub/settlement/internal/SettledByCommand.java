package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.run.SettleRequest;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.run.SettleRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A close's inputs taken away, and settled by what the command line runs, with the hub's key. */
final class SettledByCommand {
    private final Path folder;

    private SettledByCommand(Path folder) {
        this.folder = folder;
    }

    /**
     * Settles a close again.
     *
     * @param folder an empty one; the inputs lie in it afterwards
     * @return the folder that was written
     */
    static Path of(Desk desk, CloseView closed, Path folder) throws IOException {
        ByteArrayOutputStream inputs = new ByteArrayOutputStream();
        desk.months.writeInputs(desk.ann, closed.id(), inputs);
        SettledByCommand settled = new SettledByCommand(folder);
        settled.unzip(inputs.toByteArray());
        settled.settle(new Period(closed.month()), desk.hub.part(VendorKey.class));
        return folder.resolve("out");
    }

    private void settle(Period period, VendorKey key) {
        NamedFolder earlier = named("earlier");
        NamedFolder rates = named("rates");
        SettleRun.run(new SettleRequest(
                named("program"),
                named("agreements"),
                named("transactions"),
                Files.isDirectory(earlier.path())
                        ? Optional.of(new SettleRequest.Earlier(earlier, key.trust()))
                        : Optional.empty(),
                Files.isDirectory(rates.path()) ? Optional.of(rates) : Optional.empty(),
                period,
                period.days().until().atStartOfDay(ZoneOffset.UTC).toInstant(),
                named("out"),
                key.signer(),
                ShippedPacks.statements(),
                new RatingLimits(128, 1),
                BuilderVersion.read(),
                List.of()));
    }

    private NamedFolder named(String name) {
        return new NamedFolder(folder.resolve(name), name);
    }

    private void unzip(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }
}
