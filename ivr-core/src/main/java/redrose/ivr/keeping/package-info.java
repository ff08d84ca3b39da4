/** What those who keep a line do from a terminal: directory, announcement, desks, postcodes. */
package redrose.ivr.keeping;
