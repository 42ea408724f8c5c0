/** Users, sessions, tokens and activity over REST. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.access.web;
