/** Pages of signing in, of one's own account, of users and of what they did. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.access;
