package dev.ggen.hub.portal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a page's controller method: all that it asks façades for is read in one transaction, its viewer's.
 *
 * <p>For pages that ask several: each transaction of its own costs four more statements. Not for what writes, asks as somebody else (such
 * as for a signed checkpoint), or writes its answer itself: that would keep a connection for as long as the reader's line is slow. The
 * method has the viewer among its arguments and throws no checked exception.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLook {}
