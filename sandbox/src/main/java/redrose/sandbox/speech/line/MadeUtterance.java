package redrose.sandbox.speech.line;

import java.util.List;
import redrose.call.Utterance;

/**
 * Something that the rehearsal's line says.
 *
 * @param about the value that it reads back, as keys; empty where it reads none
 * @param lengthMs how long it plays
 */
record MadeUtterance(String key, String text, List<String> sounds, String about, int lengthMs)
    implements Utterance {}
