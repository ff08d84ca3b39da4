/** What all pages share: the frame around them, and how things are written for people. */
package redrose.console.pages;
