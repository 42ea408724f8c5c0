package dev.ggen.hub.access;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts: keeps cookies, reads forms, sends them. */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "part";

    private final TestHub hub;
    private final Map<String, String> cookies = new TreeMap<>();
    private Optional<String> token = Optional.empty();

    private Visitor(TestHub hub) {
        this.hub = hub;
    }

    /** Somebody unknown. */
    public static Visitor stranger(TestHub hub) {
        return new Visitor(hub);
    }

    /** Somebody new at the vendor, or at a partner, who is signed in. */
    public static Visitor as(TestHub hub, Optional<String> partner, String... roles) {
        return signedIn(hub, user(hub, partner, roles).id());
    }

    public static UserView user(TestHub hub, Optional<String> partner, String... roles) {
        Viewer system = Viewer.system("test");
        String email = UUID.randomUUID() + "@example.com";
        NewUser user = new NewUser(email, "Test " + String.join(" ", roles), partner, Set.of(roles));
        return hub.part(Users.class).add(system, TestHub.ids().nextCommand(), user);
    }

    public static Visitor signedIn(TestHub hub, UUID user) {
        Visitor visitor = new Visitor(hub);
        String link =
                hub.part(SignInLinks.class).issue(Viewer.system("test"), user).getPath();
        visitor.get(link);
        visitor.post(link, Map.of());
        return visitor;
    }

    /** Another browser with the same cookies, as after a theft. */
    public Visitor copy() {
        Visitor copy = new Visitor(hub);
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Calls with this token from now on. */
    public Visitor withToken(String secret) {
        token = Optional.of(secret);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks for what one has already, as this tag says. */
    public HttpResponse<String> getAgain(String path, String tag) {
        return send(request(path).header("If-None-Match", tag).GET());
    }

    /** The page in another language. */
    public HttpResponse<String> get(String path, Locale language) {
        return send(request(path)
                .header("Accept-Language", language.toLanguageTag())
                .GET());
    }

    /** Sends a form with the token of the page that would hold it, which is any page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("_csrf", csrf(path));
        all.putIfAbsent("_command", TestHub.ids().next().toString());
        return postOnly(path, all);
    }

    /** Sends these fields and no others. */
    public HttpResponse<String> postOnly(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with files, each of one letter. */
    public HttpResponse<String> postFiles(String path, Map<String, String> fields, List<String> files) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        files.forEach(name -> body.append(part("name=\"" + name + "\"; filename=\"x\"", "x")));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n")));
    }

    private static String part(String names, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + names + "\r\n\r\n" + value + "\r\n";
    }

    public HttpResponse<String> call(String method, String path, String json) {
        return call(method, path, "application/json", json);
    }

    public HttpResponse<String> call(String method, String path, String type, String json) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", TestHub.ids().next().toString())
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** What this browser's forms carry. */
    public String formToken() {
        return csrf("/");
    }

    private String csrf(String path) {
        String page =
                cookies.containsKey("ggen_session") ? "/account" : path.startsWith("/sign-in") ? path : "/sign-in";
        Matcher found = CSRF.matcher(get(page).body());
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + hub.port() + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String cookie = header.substring(0, header.indexOf(';'));
        int equals = cookie.indexOf('=');
        if (equals == cookie.length() - 1) {
            cookies.remove(cookie.substring(0, equals));
        } else {
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
        }
    }
}
