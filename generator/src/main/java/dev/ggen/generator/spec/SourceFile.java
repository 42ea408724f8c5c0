package dev.ggen.generator.spec;

import dev.ggen.receipt.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** One source in its original bytes, under the path by which it is shown. Immutable. */
public final class SourceFile implements Comparable<SourceFile> {
    private final String path;
    private final byte[] bytes;
    private final Digest digest;

    /**
     * @param path as the user would write it, with forward slashes; also decides the syntax by its ending
     * @param bytes the content
     */
    public SourceFile(String path, byte[] bytes) {
        this.path = Objects.requireNonNull(path);
        this.bytes = bytes.clone();
        this.digest = Digest.of(this.bytes);
    }

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Digest digest() {
        return digest;
    }

    public int size() {
        return bytes.length;
    }

    /** The content as text, without a byte order mark; empty when the bytes are not UTF-8. */
    public Optional<String> text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text of one line, counted from 1, without its end; empty when there is no such line or no text. */
    public String line(int number) {
        if (number < 1) {
            return "";
        }
        return text().flatMap(text -> text.lines().skip(number - 1L).findFirst())
                .orElse("");
    }

    /** Whether nothing but blank space stands behind the character at that place. */
    boolean endsBehind(int line, int column) {
        if (line < 1
                || !line(line)
                        .substring(Math.clamp(column, 0, line(line).length()))
                        .isBlank()) {
            return false;
        }
        return text().map(text -> text.lines().skip(line).allMatch(String::isBlank))
                .orElse(true);
    }

    /** The number of bytes before the first one that is not UTF-8. */
    int validBytes() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return in.position();
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile that && path.equals(that.path) && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, digest);
    }

    @Override
    public String toString() {
        return path + " " + digest;
    }
}
