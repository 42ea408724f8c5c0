package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the running hub sends along with every page. */
final class ServedFilesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final TestHub hub = TestHub.shared();

    @Test
    void strangersGetTheFilesAndKeepThemForEver() throws IOException, InterruptedException {
        for (String file : Assets.FILES) {
            HttpResponse<String> answer = get(Assets.read().href(file));
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "public"));
        }
    }

    @Test
    void aBrowserMayNotGuessWhatAFileIs() throws IOException, InterruptedException {
        HttpResponse<String> style = get(Assets.read().href("ggen.css"));
        assertThat(style.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(style.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + hub.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
