package dev.ggen.rating;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names behind the numbers that Spark is given, by number. It stays beside the answer and is for this cache alone. */
final class SeriesFile {
    private static final String NAME = "series";

    private SeriesFile() {}

    static void write(List<Series> all, Path folder) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME))))) {
            out.writeInt(all.size());
            for (Series series : all) {
                out.writeUTF(series.source());
                out.writeUTF(series.product());
                out.writeUTF(series.measure().name());
                out.writeUTF(series.currency());
                out.writeUTF(series.attributes().mark());
                out.writeUTF(text(series.attributes().since()));
                out.writeUTF(text(series.attributes().soldOn()));
            }
        } catch (IOException e) {
            throw new RatingException("can't write a working file in " + folder, e);
        }
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    static List<Series> read(Path folder) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(NAME))))) {
            int count = in.readInt();
            List<Series> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(new Series(
                        in.readUTF(),
                        in.readUTF(),
                        Measure.valueOf(in.readUTF()),
                        in.readUTF(),
                        SaleAttributes.parse(in.readUTF(), in.readUTF(), in.readUTF())));
            }
            return all;
        } catch (IOException e) {
            throw new RatingException("can't read a working file in " + folder, e);
        }
    }
}
