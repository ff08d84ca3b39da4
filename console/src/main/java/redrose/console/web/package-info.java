/** Serves pages over HTTP: routes, limits, headers; knows nothing of what is on them. */
package redrose.console.web;
