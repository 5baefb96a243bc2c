/** The clock of a demo (profile {@code demo}): a movement of eight years can be walked through in an hour. */
package vn.thidua.platform.demo;
