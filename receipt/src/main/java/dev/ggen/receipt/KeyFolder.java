package dev.ggen.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's signing keys and trust file: {@code keys/NAME.pem} and {@code trust.json} in a configuration folder.
 *
 * <p>A key file is readable by its owner only, or refused; it is written whole or not at all, and never over another. Any number
 * of processes and threads may use one folder. Every method throws {@link FindingsException} when the folder can't be used.
 */
public final class KeyFolder {
    /** The key that is made when one is needed and none is named. */
    public static final String DEFAULT_NAME = "default";

    private static final String NAME_FORM = "[a-z0-9][a-z0-9._-]{0,63}";
    private static final String SUFFIX = ".pem";

    private final Path config;
    private final Path keys;

    public KeyFolder(Path config) {
        this.config = config;
        this.keys = config.resolve("keys");
    }

    /** What is in the folder, sorted by name: the keys, and a red finding for each that can't be used. */
    public record Listing(List<NamedKey> keys, List<Finding> findings) {
        public Listing {
            keys = List.copyOf(keys);
            findings = List.copyOf(findings);
        }
    }

    /** @param made whether this call made it, which the user should be told */
    public record DefaultKey(NamedKey key, boolean made) {}

    /** Makes a key, and trusts it. */
    public NamedKey newKey(String name, SecureRandom random) {
        checkName(name);
        return onDisk("written", () -> {
            PrivateFiles.makeFolder(keys);
            try (FolderLock _ = FolderLock.of(config)) {
                if (PrivateFiles.exists(file(name))) {
                    throw new FindingsException(
                            Finding.red("key-exists", "there is a key \"" + name + "\" already", place(file(name)))
                                    .withHint("choose another name"));
                }
                return make(name, random);
            }
        });
    }

    /** The key named {@value #DEFAULT_NAME}, made and trusted on first use. */
    public DefaultKey defaultKey(SecureRandom random) {
        Optional<NamedKey> there = find(DEFAULT_NAME);
        if (there.isPresent()) {
            return new DefaultKey(there.get(), false);
        }
        return onDisk("written", () -> {
            PrivateFiles.makeFolder(keys);
            try (FolderLock _ = FolderLock.of(config)) {
                Optional<NamedKey> meanwhile = find(DEFAULT_NAME);
                return meanwhile.isPresent()
                        ? new DefaultKey(meanwhile.get(), false)
                        : new DefaultKey(make(DEFAULT_NAME, random), true);
            }
        });
    }

    /**
     * Puts a new key in the place of one, which is trusted from now on only until where it has signed. Its private half is kept in
     * {@code retired/}, where no command looks for keys. Ended at any point, it can be done again.
     *
     * @param signed the last positions that the old key signed, as far as they are known
     */
    public Rotation rotate(String name, SecureRandom random, List<LogPosition> signed) {
        NamedKey old = show(name);
        return onDisk("written", () -> {
            PrivateFiles.makeFolder(retired());
            try (FolderLock _ = FolderLock.of(config)) {
                NamedKey fresh = new NamedKey(name, SigningKey.generate(random), file(name));
                Path kept =
                        retired().resolve(name + "-" + old.key().keyId().hex().substring(0, 16) + SUFFIX);
                byte[] trusting = trust().with(old.trustRoot().retired(Retirement.after(signed)))
                        .with(fresh.trustRoot())
                        .bytes();
                PrivateFiles.write(
                        kept,
                        old.key().pem().getBytes(StandardCharsets.UTF_8),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                PrivateFiles.write(
                        trustFile(), trusting, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                PrivateFiles.write(
                        fresh.file(),
                        fresh.key().pem().getBytes(StandardCharsets.UTF_8),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return new Rotation(old, fresh, kept);
            }
        });
    }

    /** @param kept where the old private half is now */
    public record Rotation(NamedKey old, NamedKey fresh, Path kept) {}

    private Path retired() {
        return config.resolve("retired");
    }

    /** The trust file comes first: should we be killed between, it names a key that nobody has, which does no harm. */
    private NamedKey make(String name, SecureRandom random) throws IOException {
        NamedKey made = new NamedKey(name, SigningKey.generate(random), file(name));
        byte[] trusting = trust().with(made.trustRoot()).bytes();
        PrivateFiles.write(trustFile(), trusting, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.write(made.file(), made.key().pem().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    /** The seal of the key that is used when none is named; see {@link KeyFile#seal}. */
    public Optional<Seal> defaultSeal(String purpose) {
        return KeyFile.seal(file(DEFAULT_NAME), purpose);
    }

    public Listing list() {
        List<NamedKey> found = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String name : names()) {
            try {
                find(name).ifPresent(found::add);
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
        }
        return new Listing(found, findings);
    }

    /** The key with this name, or a red finding that names those that are there. */
    public NamedKey show(String name) {
        return find(name).orElseThrow(() -> {
            List<String> names = names();
            return new FindingsException(
                    Finding.red("key-unknown", "there is no key \"" + name + "\"", place(file(name)))
                            .withAllowed(String.join(", ", names))
                            .withHint("`ggen key new --name " + name + "` makes one"));
        });
    }

    public Optional<NamedKey> find(String name) {
        checkName(name);
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return onDisk("read", () -> Optional.of(new NamedKey(name, KeyFile.read(file), file)));
    }

    /** The keys that the user trusts: of the trust file, or none where there is no such file. */
    public Trust trust() {
        if (!Files.exists(trustFile())) {
            return Trust.NOBODY;
        }
        return onDisk(
                "read",
                () -> Trust.parse(Files.readAllBytes(trustFile()), trustFile().toString()));
    }

    public Path trustFile() {
        return config.resolve("trust.json");
    }

    private List<String> names() {
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        return onDisk("read", () -> {
            try (Stream<Path> files = Files.list(keys)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX))
                        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                        .filter(name -> name.matches(NAME_FORM))
                        .sorted()
                        .toList();
            }
        });
    }

    private Path file(String name) {
        return keys.resolve(name + SUFFIX);
    }

    private static void checkName(String name) {
        if (!name.matches(NAME_FORM)) {
            throw new FindingsException(Finding.red("key-name", "\"" + name + "\" can't be the name of a key")
                    .withAllowed("1 to 64 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or digit"));
        }
    }

    private static Place place(Path file) {
        return Place.ofFile(file.toString());
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    private <T> T onDisk(String verb, DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new FindingsException(Finding.red(
                    "key-folder-unusable",
                    "the key folder can't be " + verb + ": " + e.getClass().getSimpleName() + " " + e.getMessage(),
                    place(config)));
        }
    }
}
