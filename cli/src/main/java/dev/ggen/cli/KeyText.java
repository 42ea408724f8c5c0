package dev.ggen.cli;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.KeyId;
import dev.ggen.receipt.LogPosition;
import dev.ggen.receipt.NamedKey;
import dev.ggen.receipt.Trust;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Keys as a terminal shows them; never a private half. */
final class KeyText {
    private KeyText() {}

    static String line(NamedKey key) {
        return key.name() + "  " + key.key().keyId() + "  " + key.file() + "\n";
    }

    static String made(NamedKey key, Path trustFile) {
        return """
                Made the signing key "%s".
                  key id       %s
                  private key  %s  (keep it to yourself, and keep a copy)
                  trusted in   %s
                Those who verify what you sign need its public half: ggen key show %s
                """.formatted(key.name(), key.key().keyId(), key.file(), trustFile, key.name());
    }

    static String rotated(KeyFolder.Rotation rotation, KeyFolder keys, List<LogPosition> positions) {
        StringBuilder text = new StringBuilder("""
                Replaced the signing key "%s".
                  old key id   %s  (trusted until where it has signed)
                  new key id   %s
                  private key  %s  (the old one: %s)
                  trusted in   %s
                """.formatted(
                        rotation.fresh().name(),
                        rotation.old().key().keyId(),
                        rotation.fresh().key().keyId(),
                        rotation.fresh().file(),
                        rotation.kept(),
                        keys.trustFile()));
        positions.forEach(position -> text.append("  signed up to receipt ")
                .append(position.sequence())
                .append(" of ")
                .append(position.origin())
                .append('\n'));
        text.append("Hand out the new trust file, or these entries for the \"keys\" of others':\n");
        entries(rotation, keys).forEach(entry -> text.append(entry).append('\n'));
        return text.toString();
    }

    /** Of the old key and the new one, as the trust file has them now. */
    private static List<String> entries(KeyFolder.Rotation rotation, KeyFolder keys) {
        List<KeyId> both =
                List.of(rotation.old().key().keyId(), rotation.fresh().key().keyId());
        return keys.trust().roots().stream()
                .filter(root -> both.contains(root.keyId()))
                .map(root -> CanonicalJson.text(root.toJson()))
                .toList();
    }

    static String shown(NamedKey key) {
        return """
                key     %s
                key id  %s

                %s
                An entry for the "keys" of a trust file (`--format json` prints a whole one):
                %s
                """.formatted(
                        key.name(),
                        key.key().keyId(),
                        key.key().publicKey().text(),
                        CanonicalJson.text(key.trustRoot().toJson()));
    }

    static String trustFile(List<NamedKey> keys) {
        Trust trust = Trust.of(keys.stream().map(NamedKey::trustRoot).toList());
        return new String(trust.bytes(), StandardCharsets.UTF_8);
    }

    /** What a command that signs tells the user on standard error when it had to make the key. */
    static String notice(KeyFolder.DefaultKey key, Path trustFile) {
        return key.made() ? "There was no signing key yet. " + made(key.key(), trustFile) : "";
    }
}
