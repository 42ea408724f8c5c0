package dev.ggen.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A pack as a line of {@code [packs]} names it. */
public record PackEntry(String name, PackUse.Source source) {

    /** @param parameters values as TOML writes them, by name */
    String line(SequencedMap<String, String> parameters) {
        List<String> keys = new ArrayList<>();
        switch (source) {
            case PackUse.Source.Folder folder -> keys.add("path = " + Toml.quoted(folder.path()));
            case PackUse.Source.Git git -> {
                keys.add("git = " + Toml.quoted(git.url()));
                keys.add("version = " + Toml.quoted(git.version()));
                if (!git.subfolder().isEmpty()) {
                    keys.add("subdir = " + Toml.quoted(git.subfolder()));
                }
            }
            case PackUse.Source.Maven maven -> {
                keys.add("maven = " + Toml.quoted(maven.group() + ":" + maven.artifact()));
                keys.add("version = " + Toml.quoted(maven.version()));
            }
        }
        if (!parameters.isEmpty()) {
            keys.add(parameters.entrySet().stream()
                    .map(PackEntry::assigned)
                    .collect(Collectors.joining(", ", "parameters = { ", " }")));
        }
        return Toml.key(name) + " = { " + String.join(", ", keys) + " }";
    }

    private static String assigned(Map.Entry<String, String> parameter) {
        return Toml.key(parameter.getKey()) + " = " + parameter.getValue();
    }
}
