/** How many answers can be listened to at once, and what each costs. */
package redrose.sandbox.speech.load;
