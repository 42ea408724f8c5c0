/** What statements would say at other volumes: a form and its estimate. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.whatif;
