package dev.ggen.hub.ledger.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's document that an endpoint takes the parameters of {@link Asked#asOf()}. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "effectiveOn",
        description = "Only what takes effect by this day.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "recordedAt",
        description = "Only what was in the books at this moment.",
        schema = @Schema(type = "string", format = "date-time"))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AskedAsOf {}
