package dev.ggen.generator.write;

import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackUse;
import java.nio.file.Path;

/** A pack that lies in a folder, used by nobody yet. */
public final class PackFolder {
    private PackFolder() {}

    /** What it says of itself. */
    public static PackCard card(Path folder) {
        return PackCard.read(PackUse.alone(), new ProjectFolder(folder));
    }
}
