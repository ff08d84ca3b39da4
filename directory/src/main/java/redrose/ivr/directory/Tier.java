package redrose.ivr.directory;

/** Which kind of council; only those who keep the directory need to know. */
public enum Tier {
  /** Does what is done for the whole county. */
  COUNTY,
  /** Does what is done nearer to home, in a county that has a council of its own. */
  DISTRICT,
  /** Does both, for its own area. */
  UNITARY
}
