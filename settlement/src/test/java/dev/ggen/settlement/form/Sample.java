package dev.ggen.settlement.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Agreements with one clause of a kind: what is needed, and one thing more that the form offers. */
final class Sample {
    private final AgreementForm form;
    private final String clause;

    Sample(AgreementForm form, String clause) {
        this.form = form;
        this.clause = clause;
    }

    record Named(String name, Filled.Thing agreement) {}

    /** A thing with what makes it another one than the plain one. */
    private record Variant(String name, Filled.Thing thing) {}

    Stream<Named> agreements() {
        Filled.Thing plain = needed(AgreementForm.ROOT);
        Stream<Variant> ofClause = variants(clause).stream()
                .map(each -> new Variant("clause " + each.name(), plain.with("clause", List.of(each.thing()))));
        return Stream.concat(variants(AgreementForm.ROOT).stream(), ofClause)
                .map(each -> new Named(each.name(), each.thing()));
    }

    private List<Variant> variants(String kind) {
        Filled.Thing plain = needed(kind);
        List<Variant> variants = new ArrayList<>(List.of(new Variant("plain", plain)));
        for (Field field : form.fields(kind, Optional.of(clause))) {
            if (kind.equals(AgreementForm.ROOT) && field.name().equals("clause")) {
                continue;
            }
            for (Variant value : values(field)) {
                variants.add(new Variant(field.name() + " " + value.name(), put(plain, field, value.thing())));
            }
        }
        return variants;
    }

    /** A scale stands in place of one value. */
    private static Filled.Thing put(Filled.Thing plain, Field field, Filled.Thing carrier) {
        Filled.Thing thing = plain.with(field.name(), carrier.of("value"));
        return field.name().equals("scale")
                ? thing.with("rate", List.of()).with("discountRate", List.of()).with("unitPrice", List.of())
                : thing;
    }

    /** What may stand in a field, each carried as the property "value" of a thing. */
    private List<Variant> values(Field field) {
        return switch (field.entry()) {
            case Entry.Part(var kinds) ->
                kinds.stream()
                        .flatMap(kind -> variants(kind).stream())
                        .map(part -> new Variant(part.name(), carrier(times(field, part.thing()))))
                        .toList();
            case Entry.Chosen(var choices) ->
                choices.stream()
                        .map(choice -> new Variant(choice.iri(), carrier(List.of(new Filled.Value(choice.iri())))))
                        .toList();
            default -> List.of(new Variant("", carrier(List.of(new Filled.Value(entered(field))))));
        };
    }

    private static Filled.Thing carrier(List<Filled> values) {
        return Filled.Thing.empty("carrier").with("value", values);
    }

    /** As many as are needed; the parts of a split are two halves of different agreements. */
    private static List<Filled> times(Field field, Filled.Thing part) {
        return IntStream.range(0, Math.max(1, field.least()))
                .mapToObj(i -> part.of("ofAgreement").isEmpty()
                        ? (Filled) part
                        : part.with("ofAgreement", List.of(new Filled.Value("A-" + (i + 1)))))
                .toList();
    }

    private Filled.Thing needed(String kind) {
        Filled.Thing thing = Filled.Thing.empty(kind);
        for (Field field : form.fields(kind, Optional.of(clause))) {
            boolean isOneOfTwo = List.of("rate", "discountRate", "unitPrice").contains(field.name());
            if (field.isRequired()
                    || isOneOfTwo
                    || field.name().equals("report")
                    || field.name().equals("productMapping")) {
                thing = thing.with(field.name(), neededValues(field));
            }
        }
        return thing;
    }

    private List<Filled> neededValues(Field field) {
        return switch (field.entry()) {
            case Entry.Part(var kinds) -> times(field, needed(kinds.contains(clause) ? clause : kinds.getFirst()));
            case Entry.Chosen(var choices) -> {
                // of a share's brackets, marginal ones can't be counted in units
                Choice chosen = field.name().equals("mode") ? choices.getLast() : choices.getFirst();
                yield List.of(new Filled.Value(chosen.iri()));
            }
            default -> List.of(new Filled.Value(entered(field)));
        };
    }

    private static String entered(Field field) {
        return switch (field.entry()) {
            case Entry.Day() -> field.name().matches(".*(Until|Before)") ? "2029-09-01" : "2026-09-01";
            case Entry.Whole _ -> "12";
            case Entry.Decimal _ -> field.name().equals("bracketFrom") ? "0" : "0.50";
            case Entry.Declared(var classes) -> "https://ggen.dev/program/ggen/" + classes.first() + "/x";
            case Entry.Text _ -> text(field.name());
            default -> throw new IllegalArgumentException(field.name());
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "identifier" -> "A-1";
            case "settlementCurrency" -> "USD";
            case "number" -> "1";
            case "countsClause", "precedesClause" -> "2";
            default -> "word";
        };
    }
}
