package redrose.requests.staff;

import java.util.Locale;

/** What a member of staff may do. One person may have several. */
public enum Role {
  /** Reads calls, watches the line. */
  SUPERVISOR,

  /** Reads payments, asks for refunds, reconciles. */
  FINANCE,

  /** Approves what finance has asked for. */
  FINANCE_APPROVER,

  /** Looks after people and settings; sees neither calls nor money by that alone. */
  ADMINISTRATOR;

  /** As people say it: {@code finance approver}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As a command line has it: {@code finance-approver}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
