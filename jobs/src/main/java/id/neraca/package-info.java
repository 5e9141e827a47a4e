/**
 * The commands of {@code neraca} and {@link id.neraca.NightlyJob}, the list of a night's steps.
 * Only {@link id.neraca.Main} reads the clock.
 */
package id.neraca;
