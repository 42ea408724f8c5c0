package dev.ggen.hub.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.ExpectedTag;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** What the API's document says besides its operations: who may call, and how every refusal looks. */
@Component
final class OpenApiDocument implements GlobalOpenApiCustomizer {
    static final String PROBLEM = "Problem";

    private static final Set<String> ANY =
            new TreeSet<>(List.of("array", "boolean", "integer", "null", "object", "string"));

    private static final String TOKEN = "token";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String DESCRIPTION = """
            Everything that the portal's pages do, for programs.

            A command (POST) carries its id in the header Idempotency-Key: the same id with the same body gets the first answer, and \
            nothing happens again. A list answers with items and, where it goes on, nextCursor. Every answer to a GET has an ETag; \
            If-None-Match gets 304 where nothing has changed. Times are instants in UTC, amounts are integers in minor units with their \
            currency. Every refusal is problem details (RFC 9457). What a token may not see is not found.""";

    OpenApiDocument(ObjectMapperProvider mappers) {
        mappers.jsonMapper().setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE); // as in ApiJson
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Viewer.class, CommandId.class, Paging.class, ExpectedTag.class)
                .replaceWithSchema(Digest.class, new StringSchema().pattern("^[0-9a-f]{64}$"))
                .replaceWithSchema(OptionalInt.class, new IntegerSchema())
                .replaceWithSchema(OptionalLong.class, new IntegerSchema().format("int64"))
                .replaceWithSchema(Json.class, new JsonSchema().types(ANY).description("any JSON value"))
                .replaceWithSchema(Json.Obj.class, new ObjectSchema());
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                        .title("ggen partner hub")
                        .version("1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Made on the page Account; has some of its maker's permissions."))
                .addSchemas(PROBLEM, problem())
                .addSchemas("Finding", finding())
                .addSchemas("Place", place())
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("Refused; the first finding says why.")
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM_JSON,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        problem.description("Problem details (RFC 9457); its type ends with the first finding's id.");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("request", new StringSchema().description("by which the operator finds it in the log"));
        problem.addProperty("findings", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Finding")));
        problem.required(List.of("type", "title", "status", "detail", "request"));
        return problem;
    }

    private static Schema<?> finding() {
        Schema<?> finding = new ObjectSchema();
        finding.addProperty("id", new StringSchema().description("stable: programs may depend on it"));
        finding.addProperty("severity", new StringSchema()._enum(List.of("red", "yellow", "green")));
        finding.addProperty("message", new StringSchema());
        finding.addProperty("places", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Place")));
        finding.addProperty("allowed", new StringSchema());
        finding.addProperty("hint", new StringSchema());
        finding.required(List.of("id", "severity", "message", "places", "allowed", "hint"));
        return finding;
    }

    private static Schema<?> place() {
        Schema<?> place = new ObjectSchema();
        place.addProperty("file", new StringSchema());
        place.addProperty("line", new IntegerSchema().description("0 where the file as a whole is meant"));
        place.addProperty("column", new IntegerSchema());
        place.addProperty("says", new StringSchema());
        place.required(List.of("file", "line", "column", "says"));
        return place;
    }
}
