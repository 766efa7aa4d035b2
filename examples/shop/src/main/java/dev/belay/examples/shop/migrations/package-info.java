/**
 * The life of the shop's database, oldest first. A migration is never edited once its files have been released; what
 * has to change is changed by the next one.
 */
package dev.belay.examples.shop.migrations;
