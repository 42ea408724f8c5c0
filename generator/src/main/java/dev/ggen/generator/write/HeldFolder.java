package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder below a project's, reached from the project's own without passing a link, and held: whoever puts a link in its place
 * meanwhile redirects nothing. Where the system can't hold folders, as on Windows, links are looked for before each step.
 */
final class HeldFolder implements AutoCloseable {
    private final Path path;
    private final @Nullable SecureDirectoryStream<Path> held;

    private HeldFolder(Path path, @Nullable SecureDirectoryStream<Path> held) {
        this.path = path;
        this.held = held;
    }

    /** Whether folders on the way that aren't there are made. */
    enum Missing {
        MADE,
        REFUSED
    }

    /** @param folder below the root, with forward slashes; empty for the root itself */
    static HeldFolder of(Path root, String folder, Missing missing) throws IOException {
        HeldFolder at = root(root);
        for (String name : folder.isEmpty() ? new String[0] : folder.split("/")) {
            try (HeldFolder above = at) {
                at = above.below(name, missing);
            }
        }
        return at;
    }

    @SuppressWarnings("StreamResourceLeak") // whoever asked for the folder closes it
    private static HeldFolder root(Path root) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(root);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new HeldFolder(root, secure);
        }
        stream.close();
        return new HeldFolder(root, null);
    }

    private HeldFolder below(String name, Missing missing) throws IOException {
        try {
            return open(name);
        } catch (NoSuchFileException e) {
            if (missing == Missing.REFUSED) {
                throw e;
            }
            make(path.resolve(name));
            return open(name);
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker: opening it says whether it is one
        }
    }

    private HeldFolder open(String name) throws IOException {
        Path below = path.resolve(name);
        if (held != null) {
            return new HeldFolder(below, held.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS));
        }
        if (!Files.exists(below, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(below.toString());
        }
        if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(below.toString());
        }
        return new HeldFolder(below, null);
    }

    /** Moves a file of another folder here, in one step, in the place of what is there. */
    void take(HeldFolder from, String name, String as) throws IOException {
        if (held != null && from.held != null) {
            from.held.move(Path.of(name), held, Path.of(as));
        } else {
            Files.move(
                    from.path.resolve(name),
                    path.resolve(as),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete(String name) throws IOException {
        if (held != null) {
            held.deleteFile(Path.of(name));
        } else {
            Files.delete(path.resolve(name));
        }
    }

    /** What stands there; empty when there is nothing. Anything but a regular file is refused. */
    Optional<Bytes> read(String name) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = attributes(name);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!attributes.isRegularFile()) {
            throw new IOException(path.resolve(name) + " is no regular file");
        }
        try (SeekableByteChannel channel = channel(name)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // goes on until all is there
            }
            return Optional.of(Bytes.of(java.util.Arrays.copyOf(bytes.array(), bytes.position())));
        }
    }

    /** Whether what stands there is just this: nothing, or a regular file with that digest. */
    boolean is(String name, Optional<Digest> expected) throws IOException {
        try {
            return attributes(name).isRegularFile()
                    && read(name).map(Bytes::digest).equals(expected);
        } catch (NoSuchFileException e) {
            return expected.isEmpty();
        }
    }

    private BasicFileAttributes attributes(String name) throws IOException {
        return held == null
                ? Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                : held.getFileAttributeView(Path.of(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes();
    }

    private SeekableByteChannel channel(String name) throws IOException {
        Set<java.nio.file.OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        return held == null
                ? Files.newByteChannel(path.resolve(name), options)
                : held.newByteChannel(Path.of(name), options);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
        }
    }
}
