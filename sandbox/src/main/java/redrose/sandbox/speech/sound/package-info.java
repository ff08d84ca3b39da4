/** What the telephone makes of a voice: its band, its coding, and the noise around the caller. */
package redrose.sandbox.speech.sound;
