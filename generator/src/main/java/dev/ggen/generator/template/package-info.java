/** The Tera template language: lexer, parser, evaluator, in bounded time and memory. */
@NullMarked
package dev.ggen.generator.template;

import org.jspecify.annotations.NullMarked;
