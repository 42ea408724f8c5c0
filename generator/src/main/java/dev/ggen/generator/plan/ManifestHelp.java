package dev.ggen.generator.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a manifest may say, for whoever helps to write one: the same definitions that its reader follows. */
public final class ManifestHelp {
    /** Tables of another file. */
    private static final Set<String> OF_PACKS = Set.of("pack.toml", "pack");

    private static final Map<String, KeyTable> PACK_TABLES = Map.of(
            "", ManifestKeys.PACK_FILE,
            "pack", ManifestKeys.PACK,
            "parameters\\.[^.]+", ManifestKeys.PARAMETER,
            "dependencies\\.[^.]+", ManifestKeys.DEPENDENCY);

    private ManifestHelp() {}

    /**
     * One key.
     *
     * @param value what it is set to, in words
     */
    public record KeyHelp(String name, String value, String meaning) {}

    /**
     * One table.
     *
     * @param about one sentence
     */
    public record TableHelp(String about, List<KeyHelp> keys) {
        public TableHelp {
            keys = List.copyOf(keys);
        }

        public Optional<KeyHelp> find(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }
    }

    /**
     * The table that a header opens.
     *
     * @param name without brackets, such as {@code generation.rules}; empty for what stands before the first header
     * @param isOneOfMany whether the header has double brackets
     */
    public static Optional<TableHelp> table(String name, boolean isOneOfMany) {
        return find(name, isOneOfMany).map(ManifestHelp::help);
    }

    private static TableHelp help(KeyTable table) {
        return new TableHelp(
                table.about(),
                table.keys().stream()
                        .filter(key -> table.allowed().contains(key.name()))
                        .map(ManifestHelp::help)
                        .toList());
    }

    /** The table that a header of a {@code pack.toml} opens; empty for what stands before the first. */
    public static Optional<TableHelp> packTable(String name) {
        return PACK_TABLES.entrySet().stream()
                .filter(table -> name.matches(table.getKey()))
                .map(table -> help(table.getValue()))
                .findFirst();
    }

    /** The headers of a {@code pack.toml}; what is in capitals is a name of one's own. */
    public static List<String> packHeaders() {
        return List.of("[pack]", "[parameters.NAME]", "[dependencies]", "[dependencies.NAME]");
    }

    /** The headers of all tables that have one name, in the order of the reference. */
    public static List<String> headers() {
        return ManifestKeys.ALL.stream()
                .map(KeyTable::name)
                .filter(name -> name.matches("[a-z_.]+|\\[\\[packs]]") && !name.startsWith("pack"))
                .map(ManifestHelp::header)
                .toList();
    }

    private static String header(String name) {
        int dot = name.lastIndexOf('.');
        boolean isMany = name.startsWith("[")
                || find(dot < 0 ? "" : name.substring(0, dot), false)
                        .flatMap(above -> above.find(name.substring(dot + 1)))
                        .filter(key -> key.kind() == KeyTable.Kind.TABLES)
                        .isPresent();
        return name.startsWith("[") ? name : isMany ? "[[" + name + "]]" : "[" + name + "]";
    }

    private static Optional<KeyTable> find(String name, boolean isOneOfMany) {
        if (name.equals("packs") && isOneOfMany) {
            return Optional.of(ManifestKeys.LISTED_PACK);
        }
        if (name.matches("packs\\.[^.]+")) {
            return Optional.of(ManifestKeys.NAMED_PACK);
        }
        if (name.matches("generation\\.rules\\.(query|template)")) {
            return Optional.of(ManifestKeys.ORIGIN);
        }
        return ManifestKeys.ALL.stream()
                .filter(table -> !OF_PACKS.contains(table.name()))
                .filter(table -> List.of(table.name().split(", ")).contains(name))
                .findFirst();
    }

    private static KeyHelp help(KeyTable.Key key) {
        String needed = key.need() instanceof KeyTable.Need.Required ? ", required" : "";
        return new KeyHelp(key.name(), key.kind().words() + needed, key.meaning());
    }
}
