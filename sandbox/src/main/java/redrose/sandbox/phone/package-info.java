/**
 * A caller's telephone: a second Asterisk over real SIP and RTP. {@link
 * redrose.sandbox.phone.Phone} rings, {@link redrose.sandbox.phone.PhoneCall} presses keys and
 * speaks; what is heard comes over Asterisk's AudioSocket.
 */
package redrose.sandbox.phone;
