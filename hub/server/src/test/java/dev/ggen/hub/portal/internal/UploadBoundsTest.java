package dev.ggen.hub.portal.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
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

        String answer = answer(head, "</html>");

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("too large"), answer);
        assertTrue(
                answer.contains("5\u00a0GB were sent; at most 2.1\u00a0GB are taken here."),
                "2 GiB, as the form says: " + answer);
    }

    @Test
    void everyFormWithFilesHasABoundOfItsOwn() throws IOException {
        assertTrue(answerToForm("/agreements", "Content-Length: 6000000").startsWith("HTTP/1.1 413"));
        assertTrue(
                answerToForm("/program/proposals", "Content-Length: 400000000").startsWith("HTTP/1.1 413"));
        assertTrue(answerToForm("/sign-in", "Content-Length: 2000000").startsWith("HTTP/1.1 413"));
    }

    @Test
    void whoSentTooMuchGoesBackToTheFormsPlace() throws IOException {
        String answer = answerToForm("/agreements", "Content-Length: 6000000", "</html>");

        assertTrue(answer.contains("href=\"/agreements\""), answer);
        assertTrue(answer.contains("Go to Agreements"), answer);
    }

    @Test
    void aFormWithFilesSaysHowLargeItIs() throws IOException {
        assertTrue(answerToForm("/reports", "Transfer-Encoding: chunked").startsWith("HTTP/1.1 411"));
        assertTrue(answerToForm("/sign-in", "Transfer-Encoding: chunked").startsWith("HTTP/1.1 411"));
    }

    private static String answerToForm(String path, String length) throws IOException {
        return answerToForm(path, length, "</title>");
    }

    private static String answerToForm(String path, String length, String until) throws IOException {
        return answer("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: multipart/form-data; boundary=x\r
                %s\r
                \r
                """.formatted(path, length), until);
    }

    @Test
    void soItIsWhenAProgramDeliversIt() throws IOException {
        String head = """
                POST /api/v1/reports?name=five-gigabytes.csv HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: 01a205b9-b806-7cf4-8f75-563c69ae5dcf\r
                Content-Type: text/csv\r
                Content-Length: 5000000000\r
                \r
                """.formatted(token());

        String answer = answer(head, "}");

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("too-large"), answer);
    }

    private static String token() {
        TestHub hub = TestHub.shared();
        UserView user = Visitor.user(hub, Optional.empty(), "finance");
        EnumSet<Permission> scopes = EnumSet.of(Permission.REPORT_IMPORT, Permission.TOKEN_MANAGE);
        return hub.part(Tokens.class)
                .make(
                        new Viewer(user.id(), user.name(), new Scope.Vendor(), scopes),
                        TestHub.ids().nextCommand(),
                        new NewToken("large", EnumSet.of(Permission.REPORT_IMPORT), 1))
                .secret()
                .orElseThrow();
    }

    private static String answer(String head, String until) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByAddress(LOCALHOST), TestHub.shared().port())) {
            socket.setSoTimeout(SECONDS_5);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return untilBody(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)), until);
        }
    }

    /** To the page's title or the problem's end, and no further: the server waits a while for what was announced. */
    private static String untilBody(BufferedReader answer, String until) throws IOException {
        StringBuilder read = new StringBuilder();
        int next = answer.read();
        while (next >= 0 && !read.toString().endsWith(until)) {
            read.append((char) next);
            next = answer.read();
        }
        return read.toString();
    }
}
