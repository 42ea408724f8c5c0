package dev.ggen.hub.portal.access;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.portal.Field;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what was refused beside the fields that it is about: a finding {@code name-missing} belongs to the field {@code name}. */
final class FormErrors {
    private FormErrors() {}

    static List<Field> placed(Refused refused, List<Field> fields) {
        return fields.stream().map(field -> placed(refused, field)).toList();
    }

    private static Field placed(Refused refused, Field field) {
        String words = refused.findings().stream()
                .filter(finding -> finding.id().startsWith(field.name() + "-"))
                .map(FormErrors::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? field : field.error(words);
    }

    static String words(Finding finding) {
        String allowed = finding.allowed().isEmpty() ? "" : ": " + finding.allowed();
        return finding.message() + allowed;
    }
}
