package redrose.call;

/**
 * What it takes to be answered by voice.
 *
 * @param ears what listens
 * @param words what is said about it, in the caller's language
 */
public record Listening(Ears ears, VoiceWords words) {}
