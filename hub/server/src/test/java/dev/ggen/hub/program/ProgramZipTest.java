package dev.ggen.hub.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.FindingsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ProgramZipTest {
    private static final int MIB = 1 << 20;
    private static final int MOST_MIB = Publishing.MOST_BYTES / MIB;
    private static final int MOST_PASSED_OVER_MIB = 256;

    @Test
    void a_zip_bomb_is_unpacked_no_further_than_a_program_may_be_large() throws IOException {
        byte[] bomb = zip(MOST_MIB + 1, "program.ttl");

        assertThat(bomb.length).isLessThan(MIB);
        assertRefused(bomb, "zip-too-large");
    }

    /** What is no Turtle is unpacked too, on the way to the next entry. */
    @Test
    void a_zip_bomb_beside_the_program_is_left_too() throws IOException {
        assertRefused(zip(MOST_PASSED_OVER_MIB + 1, "holiday.png"), "zip-too-large");
        assertRefused(zip(MOST_PASSED_OVER_MIB + 1, "folder/"), "zip-too-large");
        assertThat(ProgramZip.read(new ByteArrayInputStream(zip(MOST_PASSED_OVER_MIB, "holiday.png"))))
                .extracting(SourceFile::path)
                .containsExactly("last.ttl");
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        byte[] zip = zip(1, "program.ttl");
        byte[] flipped = zip.clone();
        flipped[zip.length / 3] ^= 0x40;

        assertRefused(Arrays.copyOf(zip, zip.length / 2), "zip-malformed");
        assertRefused(flipped, "zip-malformed");
    }

    private static void assertRefused(byte[] zip, String finding) {
        assertThatThrownBy(() -> ProgramZip.read(new ByteArrayInputStream(zip)))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused ->
                                assertThat(refused.findings().getFirst().id()).isEqualTo(finding));
    }

    /** An entry of so many mebibytes, and Turtle after it. */
    private static byte[] zip(int mebibytes, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.DEFLATED);
            zip.putNextEntry(entry);
            for (int written = 0; written < mebibytes; written++) {
                zip.write(new byte[MIB]);
            }
            zip.putNextEntry(new ZipEntry("last.ttl"));
            zip.write("# nothing\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
