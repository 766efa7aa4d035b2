/** The life of the database of accounts, oldest first. All of it is released: see {@code belay.lock.json}. */
package dev.belay.examples.accounts.migrations;
