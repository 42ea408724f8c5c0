package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelSettings;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/** Reads {@code [model]} of the manifest. */
final class ModelSettingsReader {
    private final List<Finding> findings;

    ModelSettingsReader(List<Finding> findings) {
        this.findings = findings;
    }

    ModelSettings settings(Keys manifest) {
        Optional<Keys> model = manifest.table("model", ManifestKeys.MODEL);
        return model.map(this::read).orElse(ModelSettings.DEFAULT);
    }

    private ModelSettings read(Keys model) {
        return new ModelSettings(
                model.texts("include"),
                model.texts("exclude"),
                model.flag("closed") ? ModelSettings.Reach.NOTHING : ModelSettings.Reach.ALL_THAT_IS_NAMED,
                unstated(model),
                model.text("language").orElse(ModelSettings.DEFAULT.language()));
    }

    private ModelSettings.Unstated unstated(Keys model) {
        return switch (model.text("unstated").orElse("many")) {
            case "many" -> ModelSettings.Unstated.MANY;
            case "one" -> ModelSettings.Unstated.ONE;
            default -> {
                findings.add(Finding.red(
                                "manifest-model",
                                "`" + model.requiredText("unstated") + "` is no number of values.",
                                model.placeOf("unstated"))
                        .withAllowed("many, one"));
                yield ModelSettings.Unstated.MANY;
            }
        };
    }
}
