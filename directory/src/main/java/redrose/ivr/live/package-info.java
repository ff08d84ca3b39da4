/** What supervisors change while calls come in: the announcement, and whether desks are open. */
package redrose.ivr.live;
