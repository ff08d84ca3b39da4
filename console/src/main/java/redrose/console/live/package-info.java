/** The wallboard: calls on the line now and today's tally, as fresh as the store's own news. */
package redrose.console.live;
