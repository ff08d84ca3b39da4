/**
 * Questions of every kind over real calls: two Asterisks, SIP, RTP, and the line's own words for
 * asking and listening. Who calls is synthesised and knows what the line says by its script.
 */
package redrose.sandbox.speech.line;
