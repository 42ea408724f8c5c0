package dev.ggen.hub.database;

import dev.ggen.hub.database.BackupManifest.Sequence;
import dev.ggen.hub.database.BackupManifest.Table;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A backup's manifest as bytes, and strictly back: what a stranger wrote is refused as a whole. */
final class ManifestJson {
    private ManifestJson() {}

    static byte[] bytes(BackupManifest manifest) {
        SequencedMap<String, Json> migrations = new TreeMap<>();
        manifest.migrations().forEach((schema, versions) -> migrations.put(schema, Json.ofStrings(versions)));
        return CanonicalJson.bytes(Json.object()
                .put("format", BackupManifest.FORMAT)
                .put("ggen", manifest.ggen())
                .put("takenAt", manifest.takenAt())
                .put("migrations", Json.of(migrations))
                .put(
                        "tables",
                        Json.of(manifest.tables().stream()
                                .map(ManifestJson::table)
                                .toList()))
                .put(
                        "sequences",
                        Json.of(manifest.sequences().stream()
                                .map(ManifestJson::sequence)
                                .toList()))
                .build());
    }

    private static Json table(Table table) {
        List<Json.Obj> columns = table.shape().columns().stream()
                .map(column -> Json.object()
                        .put("name", column.name())
                        .put("type", column.type())
                        .build())
                .toList();
        return Json.object()
                .put("schema", table.shape().schema())
                .put("name", table.shape().name())
                .put("columns", Json.of(columns))
                .put("rows", table.rows())
                .put("bytes", table.bytes())
                .put("sha256", table.digest().hex())
                .build();
    }

    private static Json sequence(Sequence sequence) {
        return Json.object()
                .put("schema", sequence.schema())
                .put("name", sequence.name())
                .put("value", sequence.value())
                .put("called", sequence.isCalled())
                .build();
    }

    static BackupManifest parse(byte[] bytes, String file) {
        try {
            Json.Obj json = object(CanonicalJson.parseCanonical(bytes, file));
            long format = number(json.get("format"));
            if (format != BackupManifest.FORMAT) {
                throw new FindingsException(
                        Finding.red("backup-newer", "a newer ggen made this backup: its format is " + format)
                                .withAllowed("format " + BackupManifest.FORMAT)
                                .withHint("Restore it with that version"));
            }
            SequencedMap<String, List<String>> migrations = new TreeMap<>();
            object(json.get("migrations"))
                    .members()
                    .forEach((schema, versions) -> migrations.put(schema, list(versions, ManifestJson::text)));
            return new BackupManifest(
                    text(json.get("ggen")),
                    text(json.get("takenAt")),
                    migrations,
                    list(json.get("tables"), ManifestJson::table),
                    list(json.get("sequences"), ManifestJson::sequence));
        } catch (IllegalArgumentException e) {
            throw new FindingsException(
                    Finding.red("backup-manifest", "the backup's manifest isn't what ggen writes: " + e.getMessage()));
        }
    }

    private static Table table(Json json) {
        Json.Obj table = object(json);
        TableShape shape = new TableShape(
                text(table.get("schema")),
                text(table.get("name")),
                list(
                        table.get("columns"),
                        column -> new TableShape.Column(
                                text(object(column).get("name")),
                                text(object(column).get("type")))));
        return new Table(
                shape, number(table.get("rows")), number(table.get("bytes")), new Digest(text(table.get("sha256"))));
    }

    private static Sequence sequence(Json json) {
        Json.Obj sequence = object(json);
        String value = text(sequence.get("value"));
        if (!value.matches("-?[0-9]{1,19}")) {
            throw new IllegalArgumentException("a sequence's value is a number");
        }
        if (!(sequence.get("called") instanceof Json.Bool called)) {
            throw new IllegalArgumentException("a sequence says whether it was called");
        }
        return new Sequence(text(sequence.get("schema")), text(sequence.get("name")), value, called.value());
    }

    private static Json.Obj object(Json json) {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static String text(Json json) {
        if (json instanceof Json.Str text) {
            return text.value();
        }
        throw new IllegalArgumentException("a text is missing");
    }

    private static long number(Json json) {
        if (json instanceof Json.Int number && number.value().signum() >= 0) {
            return number.value().longValueExact();
        }
        throw new IllegalArgumentException("a count is missing");
    }

    private static <T> List<T> list(Json json, Function<Json, T> reader) {
        if (json instanceof Json.Arr items) {
            List<T> read = new ArrayList<>();
            items.items().forEach(item -> read.add(reader.apply(item)));
            return read;
        }
        throw new IllegalArgumentException("a list is missing");
    }
}
