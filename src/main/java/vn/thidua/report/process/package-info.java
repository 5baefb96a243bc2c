/** The engine side of reporting: {@code report-round} and {@code office-report}. */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.report.process;
