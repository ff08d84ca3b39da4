package redrose.ivr.journeys.report;

import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.place.PostcodeQuestion;
import redrose.ivr.messages.MessageFolder;

/**
 * What reporting needs of the house beyond words.
 *
 * @param book keeps reports
 * @param folder takes what callers say
 * @param postcodes asks for one, where they are known
 * @param patience waits for the store
 */
public record ReportDesk(
    ReportBook book, MessageFolder folder, PostcodeQuestion postcodes, Patience patience) {}
