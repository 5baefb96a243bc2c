/** Rules of a report's content; pure Java. Reviews use them too. */
@org.springframework.modulith.NamedInterface("domain")
package vn.thidua.report.domain;
