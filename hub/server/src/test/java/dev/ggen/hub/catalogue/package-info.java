/** What holds for all modules and tables together: rules that the whole hub keeps, each shown to bite. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.catalogue;
