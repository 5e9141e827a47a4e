/**
 * Differences between groups of employees, in a unit or the city: always directed from a group to a
 * reference, always raw and adjusted. Positive = the group is higher, or more often favourable. A
 * difference is not discrimination.
 */
package id.neraca.stats.groups;
