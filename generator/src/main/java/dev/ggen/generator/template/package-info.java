/**
 * The Tera template language: lexer, parser, evaluator, in bounded time and memory.
 *
 * <p>Any room may enter through {@link dev.ggen.generator.template.Templates}; nothing here touches disk, clock or reflection.
 *
 * <pre>{@code
 * Templates templates = Templates.compile(Map.of("hello.txt", "Hello {{ name }}!"), Limits.STANDARD);
 * String text = templates.render("hello.txt", Value.Obj.EMPTY.with("name", Value.of("Ada")));
 * }</pre>
 */
@NullMarked
package dev.ggen.generator.template;

import org.jspecify.annotations.NullMarked;
