/** Rules of a report's content; pure Java. */
package vn.thidua.report.domain;
