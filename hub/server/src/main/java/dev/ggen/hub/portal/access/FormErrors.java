package dev.ggen.hub.portal.access;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what was refused beside the fields that it is about: a finding {@code name-missing} belongs to the field {@code name}. */
final class FormErrors {
    private FormErrors() {}

    static List<Field> placed(Refused refused, List<Field> fields, Words words) {
        return fields.stream().map(field -> placed(refused, field, words)).toList();
    }

    private static Field placed(Refused refused, Field field, Words words) {
        String said = refused.findings().stream()
                .filter(finding -> finding.id().startsWith(field.name() + "-"))
                .map(finding -> said(finding, words))
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? field : field.error(said);
    }

    static String said(Finding finding, Words words) {
        String said = words.retold(finding.message()).text();
        return finding.allowed().isEmpty()
                ? said
                : said + " " + words.allowed(finding.allowed()).text();
    }
}
