package dev.ggen.hub.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose methods take {@link Visitor}s as arguments: people at browsers of their own, who share nothing.
 *
 * <p>A test fails, whatever it asserts, when a page it visited logged an error, threw one, broke its content policy, asked another host for anything,
 * or couldn't load something. Where there is no Chromium it is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Visitors.class)
public @interface BrowserTest {}
