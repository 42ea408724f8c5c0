package dev.ggen.hub.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the API reads and writes JSON: strictly. A member that isn't known, is there twice or has another type is refused, because a
 * caller who misspells an optional member must not believe that it counted.
 */
@Component
final class ApiJson implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultNullHandling(each -> each.withContentNulls(Nulls.FAIL))
                .changeDefaultVisibility(each -> each.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .addModule(new SimpleModule("ggen")
                        .addSerializer(new CanonicalWriter())
                        .addSerializer(new FindingWriter())
                        .addSerializer(new DigestWriter()));
    }

    /** Our own JSON values, as they stand. */
    private static final class CanonicalWriter extends StdSerializer<Json> {
        CanonicalWriter() {
            super(Json.class);
        }

        @Override
        public void serialize(Json value, JsonGenerator output, SerializationContext context) {
            output.writeRawValue(CanonicalJson.text(value));
        }
    }

    private static final class FindingWriter extends StdSerializer<Finding> {
        FindingWriter() {
            super(Finding.class);
        }

        @Override
        public void serialize(Finding value, JsonGenerator output, SerializationContext context) {
            output.writeRawValue(CanonicalJson.text(FindingJson.object(value)));
        }
    }

    private static final class DigestWriter extends StdSerializer<Digest> {
        DigestWriter() {
            super(Digest.class);
        }

        @Override
        public void serialize(Digest value, JsonGenerator output, SerializationContext context) {
            output.writeString(value.hex());
        }
    }
}
