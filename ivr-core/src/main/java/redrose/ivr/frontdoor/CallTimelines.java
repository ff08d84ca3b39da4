package redrose.ivr.frontdoor;

import redrose.call.Timeline;
import redrose.requests.Interaction;

/** Where calls are written down as they go. */
public interface CallTimelines {
  /** Begins the timeline of a call that has just come in. */
  CallTimeline open(Interaction interaction);

  /** One call's timeline and record. */
  interface CallTimeline extends Timeline {
    /** Writes the interaction as it stands now, in order with the events around it. */
    void save(Interaction interaction);
  }
}
