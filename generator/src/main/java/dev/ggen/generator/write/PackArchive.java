package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Listing;
import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.version.SemanticVersion;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A pack as it is published: one ZIP file, which has only one form for the same files, and the POM that Maven repositories want beside
 * it. Hidden files, links and {@code ggen.lock} stay behind.
 *
 * @param group under which it is published
 */
public record PackArchive(PackCard card, String group, Bytes zip) {
    private static final long MOST_BYTES = 256L << 20;
    private static final String NAME = "[A-Za-z0-9_.-]{1,128}";

    /**
     * Packs a folder.
     *
     * @param group which counts before what the pack says itself; empty for that
     * @throws FindingsException with all that keeps it from being published
     */
    public static PackArchive of(Path folder, String group) {
        ProjectFolder files = new ProjectFolder(folder);
        PackCard card = PackCard.read(PackUse.alone(), files);
        String said = group.isEmpty() ? card.group() : group;
        List<Finding> findings = findings(card, said, files);
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
        return new PackArchive(card, said, Bytes.of(CanonicalZip.bytes(contents(files))));
    }

    private static List<Finding> findings(PackCard card, String group, ProjectFolder files) {
        List<Finding> findings = new ArrayList<>();
        if (!card.name().matches(NAME)) {
            findings.add(unpublishable("its name is `" + card.name() + "`", "letters, digits, `.`, `_` and `-`"));
        }
        if (SemanticVersion.of(card.version()).isEmpty()) {
            findings.add(unpublishable("its version is `" + card.version() + "`", "a semantic version, such as 1.4.0"));
        }
        if (card.license().isBlank()) {
            findings.add(unpublishable("it says no licence", "`license`, as SPDX writes it, such as Apache-2.0"));
        }
        if (!group.matches(NAME)) {
            findings.add(unpublishable("it says no group", "`group`, such as org.acme"));
        }
        if (!files.isThere("README.md")) {
            findings.add(unpublishable("it has no README.md", "one that shows what comes out"));
        }
        card.dependencies().stream()
                .filter(needed -> needed.source()
                        .filter(PackUse.Source.Folder.class::isInstance)
                        .isPresent())
                .forEach(
                        needed -> findings.add(
                                unpublishable(
                                        "it looks for `" + needed.name() + "` in a folder",
                                        "a range of versions alone, which is looked for in the same group; { maven = … }, { git = … }")));
        return findings;
    }

    private static Finding unpublishable(String why, String allowed) {
        return Finding.red("pack-unpublishable", "The pack can't be published: " + why + ".", Place.ofFile("pack.toml"))
                .withAllowed(allowed);
    }

    private static Map<String, byte[]> contents(ProjectFolder files) {
        Map<String, byte[]> contents = new TreeMap<>();
        long bytes = 0;
        List<String> paths = files.find(Listing.all("").path()).flatMap(SourceFile::text).stream()
                .flatMap(String::lines)
                .filter(path ->
                        !path.equals("ggen.lock") && Stream.of(path.split("/")).noneMatch(name -> name.startsWith(".")))
                .toList();
        for (String path : paths) {
            byte[] content = files.output(path).orElseThrow();
            bytes += content.length;
            if (bytes > MOST_BYTES) {
                throw new FindingsException(unpublishable("it holds more than " + MOST_BYTES + " bytes", "less"));
            }
            contents.put(path, content);
        }
        return contents;
    }

    /** What Maven repositories want to know. */
    public String pom() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>zip</packaging>
                  <description>%s</description>
                  <licenses><license><name>%s</name></license></licenses>
                </project>
                """.formatted(
                xml(group), xml(card.name()), xml(card.version()), xml(card.description()), xml(card.license()));
    }

    private static String xml(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
