package dev.ggen.cli;

import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.write.ProjectPacks;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.stream.Stream;

/** A pack's card in words, and for programs. */
final class PackText {
    private PackText() {}

    static String of(PackCard card) {
        StringBuilder text = new StringBuilder(card.name() + " " + card.version());
        text.append(card.license().isEmpty() ? "" : ", " + card.license()).append('\n');
        if (!card.description().isEmpty()) {
            text.append(card.description().indent(2));
        }
        if (!card.capabilities().isEmpty()) {
            text.append("  for  ")
                    .append(String.join(", ", card.capabilities()))
                    .append('\n');
        }
        card.outputs().forEach(output -> text.append("  makes  ").append(output).append('\n'));
        card.dependencies()
                .forEach(needed -> text.append("  needs  ")
                        .append(needed.name())
                        .append(' ')
                        .append(needed.range())
                        .append('\n'));
        if (card.inferences() > 0) {
            text.append("  derives by  ")
                    .append(counted(card.inferences(), "query"))
                    .append('\n');
        }
        String checks = String.join(
                ", ",
                Stream.of(counted(card.gates(), "gate"), counted(card.shapes(), "file of shapes"))
                        .filter(words -> !words.isEmpty())
                        .toList());
        if (!checks.isEmpty()) {
            text.append("  checks by  ").append(checks).append('\n');
        }
        card.parameters()
                .forEach(parameter ->
                        text.append("  takes  ").append(words(parameter)).append('\n'));
        return text.toString();
    }

    private static String counted(int count, String what) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "1 " + what;
            default -> count + " " + (what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s");
        };
    }

    static String words(PackCard.Choosable parameter) {
        String kind = parameter.allowed().isEmpty() ? parameter.type() : String.join("|", parameter.allowed());
        String standard =
                parameter.standard().map(value -> ", default " + value).orElse(", needed");
        String about = parameter.description().isEmpty() ? "" : ": " + parameter.description();
        return parameter.name() + " (" + kind + standard + ")" + about;
    }

    static String json(PackUse pack, ProjectPacks packs) {
        return CanonicalJson.text(object(pack, packs));
    }

    static Json object(PackUse pack, ProjectPacks packs) {
        Json.Builder object = object(packs.card(pack))
                .put("as", pack.name())
                .put("source", pack.source().words());
        packs.locked(pack).ifPresent(entry -> object.put("locked", entry.contentHash()));
        return object.build();
    }

    static Json.Builder object(PackCard card) {
        return Json.object()
                .put("format", "ggen-pack/1")
                .put("name", card.name())
                .put("version", card.version())
                .put("description", card.description())
                .put("license", card.license())
                .put("capabilities", texts(card.capabilities()))
                .put("group", card.group())
                .put("keywords", texts(card.keywords()))
                .put(
                        "dependencies",
                        Json.of(card.dependencies().stream()
                                .map(needed -> (Json) Json.object()
                                        .put("name", needed.name())
                                        .put("version", needed.range())
                                        .build())
                                .toList()))
                .put("outputs", texts(card.outputs()))
                .put("inferences", card.inferences())
                .put("gates", card.gates())
                .put("shapes", card.shapes())
                .put(
                        "parameters",
                        Json.of(card.parameters().stream().map(PackText::object).toList()));
    }

    private static Json object(PackCard.Choosable parameter) {
        Json.Builder object = Json.object()
                .put("name", parameter.name())
                .put("type", parameter.type())
                .put("description", parameter.description())
                .put("allowed", texts(parameter.allowed()));
        parameter.standard().ifPresent(value -> object.put("default", value));
        return object.build();
    }

    private static Json texts(List<String> texts) {
        return Json.of(texts.stream().map(text -> Json.of(text)).toList());
    }
}
