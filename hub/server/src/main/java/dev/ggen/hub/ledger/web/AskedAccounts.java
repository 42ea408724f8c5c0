package dev.ggen.hub.ledger.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's document that an endpoint takes the parameters of {@link Asked#accounts()}. */
@Parameter(in = ParameterIn.QUERY, name = "partner", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "agreement", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "kind", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "currency", schema = @Schema(type = "string"))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AskedAccounts {}
