package redrose.sandbox.speech.line;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import redrose.sandbox.speech.sound.Channel;

/** All that a caller will have to say, spoken before the call. */
record Sayings(Map<String, short[]> sounds) {
  static Sayings of(Plan plan, Channel channel) throws IOException, InterruptedException {
    Map<String, short[]> sounds = new HashMap<>();
    for (var words : plan.words()) {
      sounds.put(words, channel.carryAlone(plan.voice().say(words)));
    }
    return new Sayings(sounds);
  }

  short[] of(String words) {
    return sounds.get(words);
  }
}
