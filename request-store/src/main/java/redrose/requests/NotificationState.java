package redrose.requests;

/** Where a notification stands. */
public enum NotificationState {
  /** To be sent, now or when it is due again. */
  QUEUED,

  /** A sender is at it, or was when it died: until its lease has run out nobody else touches it. */
  SENDING,

  /** The provider has it. */
  SENT,

  /** Not sent: whoever it was for has been told on a call meanwhile. */
  WITHDRAWN,

  /** Not sent, and it won't be unless somebody says so. */
  GIVEN_UP
}
