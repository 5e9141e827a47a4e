/**
 * From delivered files to rows of bronze: feeds recognised by their columns, forbidden columns
 * dropped at the door, identities given pseudonyms.
 */
package id.neraca.ingest;
