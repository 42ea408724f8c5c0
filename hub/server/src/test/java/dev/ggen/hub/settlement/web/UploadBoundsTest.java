package dev.ggen.hub.settlement.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadBoundsTest {
    private static final int SECONDS_5 = 5_000;
    private static final byte[] LOCALHOST = {127, 0, 0, 1};

    @Test
    void aReportOfFiveGigabytesIsRefusedInWordsBeforeItIsSent() throws IOException {
        String head = """
                POST /reports HTTP/1.1\r
                Host: localhost\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: 5000000000\r
                \r
                """;

        String answer = answer(head);

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("too large"), answer);
    }

    private static String answer(String head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByAddress(LOCALHOST), TestHub.shared().port())) {
            socket.setSoTimeout(SECONDS_5);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return untilBody(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    /** To the page's title, and no further: the server waits a while for what was announced. */
    private static String untilBody(BufferedReader answer) throws IOException {
        StringBuilder read = new StringBuilder();
        String line = answer.readLine();
        while (line != null && read.indexOf("</title>") < 0) {
            read.append(line).append('\n');
            line = answer.readLine();
        }
        return read.toString();
    }
}
