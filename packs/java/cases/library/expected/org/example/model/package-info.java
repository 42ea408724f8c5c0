/**
 * Library, as types. Made by ggen: change the ontology, not these files.
 *
 * <p>What a library lends.
 *
 * @version 2.0.0
 */
package org.example.model;
