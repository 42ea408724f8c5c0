package dev.ggen.receipt;

import java.nio.file.Path;
import java.security.SecureRandom;

/** A process of its own that asks for the default key of the folder in its argument. */
final class DefaultKeyAsker {
    private DefaultKeyAsker() {}

    public static void main(String[] arguments) {
        KeyFolder.DefaultKey answer = new KeyFolder(Path.of(arguments[0])).defaultKey(new SecureRandom());
        System.out.print(
                (answer.made() ? "made " : "found ") + answer.key().key().keyId());
    }
}
