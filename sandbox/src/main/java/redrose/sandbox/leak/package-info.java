/**
 * Looks for card data where it may not be. {@link redrose.sandbox.leak.Canary} is a card that is
 * sought, {@link redrose.sandbox.leak.Scan} seeks it in files, {@link
 * redrose.sandbox.leak.LeakTestCommand} rings real calls first and proves, by changing one shipped
 * line at a time, that the same scan would have found a leak.
 */
package redrose.sandbox.leak;
