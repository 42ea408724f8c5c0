package dev.ggen.cli;

import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.write.PackFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A new project on a pack: the pack's own {@code example/}, or, where it has none, a manifest that names the pack and a place for facts. */
final class PackStarter {
    private static final int MOST_FILES = 1000;
    private static final int LARGEST_BYTES = 8 << 20;
    private static final Pattern PATH = Pattern.compile("\\bpath\\s*=\\s*\"([^\"\\n]*)\"");
    private static final Pattern PREFIX = Pattern.compile("(?im)^@?prefix\\s[^\\n]*$");

    private final Path pack;
    private final String shown;
    private final Path target;

    /**
     * @param pack its folder
     * @param shown how the user named it
     * @param target where the project will be
     */
    PackStarter(Path pack, String shown, Path target) {
        this.pack = pack;
        this.shown = shown;
        this.target = target;
    }

    /** @throws FindingsException when the folder holds no pack */
    List<StarterFile> files() {
        if (!Files.isRegularFile(pack.resolve("pack.toml"))) {
            throw new FindingsException(
                    Finding.red("pack-missing", "There is no pack in " + shown + ".", Place.ofFile(shown))
                            .withAllowed("a folder with a pack.toml"));
        }
        Path example = pack.resolve("example");
        return Files.isRegularFile(example.resolve("ggen.toml")) ? copied(example) : made();
    }

    private List<StarterFile> copied(Path example) {
        List<StarterFile> files = new ArrayList<>();
        for (Path file : below(example)) {
            String name = example.relativize(file).toString().replace('\\', '/');
            String text = text(file);
            files.add(new StarterFile(name, name.equals("ggen.toml") ? leadingHere(text, example) : text, ""));
        }
        return files;
    }

    private static List<Path> below(Path example) {
        try (Stream<Path> files = Files.walk(example)) {
            List<Path> found = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !example.relativize(file).startsWith(".ggen"))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (found.size() > MOST_FILES) {
                throw new FindingsException(Finding.red(
                        "pack-too-large",
                        "The pack's example has more than " + MOST_FILES + " files.",
                        Place.ofFile(example.toString())));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The pack can't be read", e);
        }
    }

    private String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw refused(file, "is larger than " + LARGEST_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw refused(file, "is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("The pack can't be read", e);
        }
    }

    private FindingsException refused(Path file, String why) {
        return new FindingsException(Finding.red(
                "pack-unusable", pack.relativize(file) + " of the pack " + why + ".", Place.ofFile(file.toString())));
    }

    /** The example names its pack as seen from where it lies; the project lies elsewhere. */
    private String leadingHere(String manifest, Path example) {
        return PATH.matcher(manifest)
                .replaceAll(found -> Matcher.quoteReplacement(
                        example.resolve(found.group(1)).normalize().equals(pack)
                                ? "path = \"" + fromTarget() + "\""
                                : found.group()));
    }

    private String fromTarget() {
        return target.relativize(pack).toString().replace('\\', '/');
    }

    private List<StarterFile> made() {
        String name = ProjectName.of(pack);
        List<PackCard.Choosable> parameters = PackFolder.card(pack).parameters();
        String manifest =
                """
                [project]
                name = "%s"
                version = "0.1.0"

                [ontology]
                source = "model.ttl"

                # A pack brings templates, gates and words of its own.
                [packs]
                %s%s = { path = "%s"%s }
                """.formatted(ProjectName.of(target), explained(parameters), name, fromTarget(), chosen(parameters));
        String model = "# What there is, in the words of the pack " + name + ".\n\n" + prefixes();
        return List.of(
                new StarterFile("ggen.toml", manifest, "which pack makes files of which facts"),
                new StarterFile("model.ttl", model, "the facts: yours to write"),
                Starter.ignoredFiles());
    }

    /** What may be chosen, a line each. */
    private static String explained(List<PackCard.Choosable> parameters) {
        return parameters.stream()
                .map(parameter -> "# " + PackText.words(parameter).replaceAll("\\p{Cntrl}", " ") + "\n")
                .collect(Collectors.joining());
    }

    /** What has to be chosen, to be filled in. */
    private static String chosen(List<PackCard.Choosable> parameters) {
        String needed = parameters.stream()
                .filter(parameter -> parameter.standard().isEmpty())
                .map(parameter -> parameter.name() + " = " + parameter.written(first(parameter)))
                .collect(Collectors.joining(", "));
        return needed.isEmpty() ? "" : ", parameters = { " + needed + " }";
    }

    private static String first(PackCard.Choosable parameter) {
        return switch (parameter.type()) {
            case "whole" -> "0";
            case "flag" -> "false";
            default -> parameter.allowed().isEmpty() ? "" : parameter.allowed().getFirst();
        };
    }

    /** Those of the pack's ontology, which are those that its user needs. */
    private String prefixes() {
        Path ontology = pack.resolve("ontology.ttl");
        if (!Files.isRegularFile(ontology)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        Matcher prefix = PREFIX.matcher(text(ontology));
        while (prefix.find()) {
            lines.append(prefix.group().strip()).append('\n');
        }
        return lines.toString();
    }
}
