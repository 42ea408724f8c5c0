package dev.ggen.hub.portal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.program.Programs;
import dev.ggen.receipt.CanonicalZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms with files, as browsers send them. */
class FormUploadTest {
    private static final String BOUNDARY = "the-parts-of-a-form";

    private final TestHub hub = TestHub.shared();
    private final Visitor manager = Visitor.as(hub, Optional.empty(), "partner-manager");

    @BeforeEach
    void publish() {
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
    }

    @Test
    void an_agreement_is_taken_in_once_when_its_form_is_sent_twice() throws Exception {
        SequencedMap<String, byte[]> form = form(SignedFiles.example("ACCENTURE-2026"));

        HttpResponse<String> first = send("/agreements", form);
        HttpResponse<String> again = send("/agreements", form);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/agreements/ACCENTURE-2026");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void a_refused_agreement_comes_back_to_its_form_with_what_speaks_against_it() throws Exception {
        ImportAgreement example = SignedFiles.example("AWS-2026");
        SourceFile forged =
                SourceFile.of("AWS-2026.ttl", example.turtle().text().orElseThrow() + "\n# one thing more\n");

        HttpResponse<String> answer = send(
                "/agreements",
                form(new ImportAgreement(
                        forged, example.vendorSignature(), example.partnerSignature(), example.signers())));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("isn't the file that was signed", "name=\"turtle\"");
    }

    @Test
    void a_program_is_handed_in_as_a_zip_file_and_its_job_leads_to_the_proposal() throws Exception {
        Viewer ann = TestHub.vendor("Ann", EnumSet.of(Permission.PROGRAM_READ));
        SortedMap<String, byte[]> entries = new TreeMap<>();
        hub.part(Programs.class).sources(ann, 1).bytes().forEach((path, bytes) -> entries.put("ggen/" + path, bytes));
        entries.put("ggen/larger-than-forms-usually-are.png", new byte[3 << 20]);

        HttpResponse<String> answer = send("/program/proposals", program(CanonicalZip.bytes(entries)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/jobs/");
    }

    @Test
    void what_is_no_program_is_refused_in_words() throws Exception {
        HttpResponse<String> text = send("/program/proposals", program("no zip".getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> outside = send("/program/proposals", program(zipOf("../outside.ttl")));

        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("holds no Turtle");
        assertThat(outside.body()).contains("name can't be taken");
    }

    private static byte[] zipOf(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
        }
        return bytes.toByteArray();
    }

    private SequencedMap<String, byte[]> program(byte[] zip) {
        SequencedMap<String, byte[]> form = begun();
        form.put("holdsFrom", "2035-01-01".getBytes(StandardCharsets.UTF_8));
        form.put("file", zip);
        return form;
    }

    private SequencedMap<String, byte[]> form(ImportAgreement agreement) {
        SequencedMap<String, byte[]> form = begun();
        form.put("turtle", agreement.turtle().bytes());
        form.put("vendorSignature", agreement.vendorSignature().bytes());
        form.put("partnerSignature", agreement.partnerSignature().bytes());
        form.put("signers", agreement.signers().bytes());
        return form;
    }

    private SequencedMap<String, byte[]> begun() {
        SequencedMap<String, byte[]> form = new LinkedHashMap<>();
        form.put("_csrf", manager.formToken().getBytes(StandardCharsets.UTF_8));
        form.put("_command", TestHub.ids().next().toString().getBytes(StandardCharsets.UTF_8));
        return form;
    }

    private HttpResponse<String> send(String path, Map<String, byte[]> form) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, bytes) -> {
            String file = name.startsWith("_") || name.equals("holdsFrom") ? "" : "; filename=\"" + name + "\"";
            body.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String cookies = manager.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + hub.port() + path))
                            .header("Cookie", cookies)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
