package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses paths that lead out of the project, that some file system can't hold, or that two outputs would share on one. */
final class OutputPaths {
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f<>:\"|?*\\\\]");
    /** Controls, format characters, separators of lines and halves of pairs: what nobody sees in a name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
    /** {@code git~1} is what Windows also calls {@code .git}. */
    private static final Pattern GIT = Pattern.compile("(?i)(\\.git|git~1)");

    private static final int LONGEST_NAME_BYTES = 255;
    private static final int LONGEST_PATH = 1024;

    private OutputPaths() {}

    static List<Finding> check(List<RenderedFile> files) {
        List<Finding> findings = new ArrayList<>();
        Map<String, RenderedFile> seen = new HashMap<>();
        for (RenderedFile file : files) {
            objection(file.path())
                    .ifPresent(
                            why -> findings.add(
                                    Finding.red(
                                                    "output-path",
                                                    "`" + visible(file.path()) + "` can't be written: " + why + ".",
                                                    file.plannedAt())
                                            .withAllowed(
                                                    "a path below the project's folder, with forward slashes and visible characters in NFC")));
            RenderedFile other = seen.putIfAbsent(folded(file.path()), file);
            if (other != null) {
                findings.add(collision(file, other));
            }
        }
        findings.addAll(filesThatAreFolders(seen));
        return findings;
    }

    private static Finding collision(RenderedFile file, RenderedFile other) {
        String message = file.path().equals(other.path())
                ? "Two outputs are `" + file.path() + "`."
                : "`" + file.path() + "` and `" + other.path() + "` are one file on some systems.";
        return Finding.red("output-collision", message, file.plannedAt(), other.plannedAt());
    }

    private static List<Finding> filesThatAreFolders(Map<String, RenderedFile> seen) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, RenderedFile> entry : seen.entrySet()) {
            String path = entry.getKey();
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                RenderedFile above = seen.get(path.substring(0, slash));
                if (above != null) {
                    findings.add(Finding.red(
                            "output-collision",
                            "`" + above.path() + "` is a file, and the folder of `"
                                    + entry.getValue().path() + "`.",
                            above.plannedAt(),
                            entry.getValue().plannedAt()));
                }
            }
        }
        findings.sort(java.util.Comparator.comparing(Finding::message));
        return findings;
    }

    /** What a file system that ignores case and normalizes would make of it. */
    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Why no file can have that path; empty when one can. */
    static Optional<String> objection(String path) {
        if (path.isBlank() || path.length() > LONGEST_PATH) {
            return Optional.of(path.isBlank() ? "it has no name" : "it is too long");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("it is absolute");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> objection = objectionToName(name);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objectionToName(String name) {
        if (name.isEmpty()) {
            return Optional.of("a name in it is empty");
        }
        if (name.equals("..") || name.equals(".")) {
            return Optional.of("`" + name + "` leads elsewhere");
        }
        Optional<String> hidden = objectionToCharacters(name);
        if (hidden.isPresent()) {
            return hidden;
        }
        if (GIT.matcher(name).matches()) {
            return Optional.of("`" + name + "` is Git's own");
        }
        if (name.equalsIgnoreCase(".ggen")) {
            return Optional.of("`" + name + "` holds the receipt");
        }
        if (RESERVED.matcher(name).matches()) {
            return Optional.of("`" + name + "` is a device on Windows");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("`" + name + "` ends in a dot or a space");
        }
        boolean tooLong = name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES;
        return tooLong ? Optional.of("a name in it is too long") : Optional.empty();
    }

    private static Optional<String> objectionToCharacters(String name) {
        if (FORBIDDEN.matcher(name).find()) {
            return Optional.of("`" + visible(name) + "` has a character that not every system can store");
        }
        Matcher invisible = INVISIBLE.matcher(name);
        if (invisible.find()) {
            return Optional.of("a name in it has the invisible character " + codePoint(invisible.group()));
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? Optional.empty()
                : Optional.of("`" + name + "` isn't in the Unicode form NFC");
    }

    /** A message must not be turned around or hidden by what it complains of. */
    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll(found -> "<" + codePoint(found.group()) + ">");
    }

    private static String codePoint(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }
}
