package org.example.model

import jakarta.validation.Constraint
import jakarta.validation.Payload
import jakarta.validation.ReportAsSingleViolation
import jakarta.validation.constraints.Pattern
import kotlin.reflect.KClass

/** An International Standard Book Number of 13 digits. */
@Pattern(regexp = "^(?:97[89][0-9]{10})\$")
@MustBeDocumented
@Constraint(validatedBy = [])
@ReportAsSingleViolation
@Target(
    AnnotationTarget.FIELD,
    AnnotationTarget.PROPERTY_GETTER,
    AnnotationTarget.FUNCTION,
    AnnotationTarget.VALUE_PARAMETER,
    AnnotationTarget.ANNOTATION_CLASS,
    AnnotationTarget.TYPE,
)
annotation class Isbn(
    val message: String = "is no Isbn",
    val groups: Array<KClass<*>> = [],
    val payload: Array<KClass<out Payload>> = [],
)
