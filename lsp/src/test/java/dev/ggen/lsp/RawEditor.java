package dev.ggen.lsp;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An editor that frames and reads the protocol's messages by itself, so that the server's library isn't tested with itself. */
final class RawEditor implements AutoCloseable {
    private static final long LONGEST_SECONDS = 30;

    private final PipedOutputStream toServer = new PipedOutputStream();
    private final BlockingQueue<Json.Obj> heard = new LinkedBlockingQueue<>();
    private final Deque<Json.Obj> aside = new ArrayDeque<>();
    private final CompletableFuture<Integer> ended;
    private int asked;

    RawEditor() throws IOException {
        PipedInputStream in = new PipedInputStream(toServer, 1 << 20);
        PipedOutputStream out = new PipedOutputStream();
        InputStream fromServer = new PipedInputStream(out, 1 << 20);
        ended = CompletableFuture.supplyAsync(
                () -> Serving.over(in, out, "1.2.3", RemotePacks.NONE),
                task -> Thread.ofPlatform().daemon().start(task));
        Thread.ofPlatform().daemon().start(() -> listen(fromServer));
    }

    private void listen(InputStream in) {
        try {
            while (true) {
                int length = 0;
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(line.substring("Content-Length: ".length()));
                    }
                }
                heard.add((Json.Obj) CanonicalJson.parse(in.readNBytes(length), "message"));
            }
        } catch (IOException e) {
            // the server is gone
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the end");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** The answer's result. */
    Json ask(String method, String parameters) throws InterruptedException {
        int id = ++asked;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        while (true) {
            Json.Obj message = next();
            if (message.get("id") instanceof Json.Int number && number.value().intValueExact() == id) {
                if (message.get("error") instanceof Json.Obj) {
                    throw new AssertionError(method + " failed: " + CanonicalJson.text(message));
                }
                return message.get("result");
            }
            aside.add(message);
        }
    }

    void tell(String method, String parameters) {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    private void send(String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        try {
            OutputStream out = toServer;
            out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Json.Obj next() throws InterruptedException {
        Json.Obj message = heard.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("the server said nothing for " + LONGEST_SECONDS + " s");
        }
        return message;
    }

    /** The next findings that are told about the file: {@code line:column id message}, from 1. */
    List<String> findings(Path file) throws InterruptedException {
        while (true) {
            Json.Obj message = aside.isEmpty() ? next() : aside.remove();
            if (message.get("params") instanceof Json.Obj params
                    && params.get("diagnostics") instanceof Json.Arr found
                    && params.get("uri").equals(Json.of(Documents.uri(file)))) {
                return found.items().stream()
                        .map(item -> shown((Json.Obj) item))
                        .toList();
            }
        }
    }

    private static String shown(Json.Obj diagnostic) {
        Json.Obj start = (Json.Obj) ((Json.Obj) diagnostic.get("range")).get("start");
        return (number(start, "line") + 1) + ":" + (number(start, "character") + 1) + " " + text(diagnostic, "code")
                + " " + text(diagnostic, "message");
    }

    static long number(Json.Obj object, String name) {
        return ((Json.Int) object.get(name)).value().longValueExact();
    }

    static String text(Json.Obj object, String name) {
        return ((Json.Str) object.get(name)).value();
    }

    void open(Path file, String text) {
        tell(
                "textDocument/didOpen",
                "{\"textDocument\":{\"uri\":\"" + Documents.uri(file)
                        + "\",\"languageId\":\"any\",\"version\":1,\"text\":" + CanonicalJson.text(Json.of(text))
                        + "}}");
    }

    void change(Path file, String text) {
        tell(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"" + Documents.uri(file)
                        + "\",\"version\":2},\"contentChanges\":[{\"text\":" + CanonicalJson.text(Json.of(text))
                        + "}]}");
    }

    /** Asks about the point behind the words, where they stand first. */
    Json at(String question, Path file, String text, String words) throws InterruptedException {
        int offset = text.indexOf(words) + words.length();
        if (offset < words.length()) {
            throw new IllegalArgumentException("the text has no " + words);
        }
        long line = text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int character = offset - (text.lastIndexOf('\n', offset - 1) + 1);
        return ask(
                "textDocument/" + question,
                "{\"textDocument\":{\"uri\":\"" + Documents.uri(file) + "\"},\"position\":{\"line\":" + line
                        + ",\"character\":" + character + "}}");
    }

    /** What completion offers: {@code label detail}. */
    List<String> completions(Path file, String text, String words) throws InterruptedException {
        List<String> offered = new ArrayList<>();
        for (Json item : ((Json.Arr) at("completion", file, text, words)).items()) {
            Json.Obj completion = (Json.Obj) item;
            offered.add((text(completion, "label") + " " + text(completion, "detail")).strip());
        }
        return offered;
    }

    /** Where the definition is: {@code file-name:line}, from 1. */
    String definition(Path file, String text, String words) throws InterruptedException {
        List<Json> found = ((Json.Arr) at("definition", file, text, words)).items();
        if (found.isEmpty()) {
            return "nowhere";
        }
        Json.Obj location = (Json.Obj) found.getFirst();
        String uri = text(location, "uri");
        Json.Obj start = (Json.Obj) ((Json.Obj) location.get("range")).get("start");
        return uri.substring(uri.lastIndexOf('/') + 1) + ":" + (number(start, "line") + 1);
    }

    String hover(Path file, String text, String words) throws InterruptedException {
        return at("hover", file, text, words) instanceof Json.Obj hover
                ? text((Json.Obj) hover.get("contents"), "value")
                : "";
    }

    /** Says goodbye; answers with the exit code. */
    int leave() throws Exception {
        ask("shutdown", "null");
        tell("exit", "null");
        return ended.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** Hangs up without a word; answers with the exit code. */
    int hangUp() throws Exception {
        toServer.close();
        return ended.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        toServer.close();
    }
}
