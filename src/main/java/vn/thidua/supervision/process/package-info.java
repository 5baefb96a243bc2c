/** The engine side of supervisions: {@code supervision}, the visits, the offices' reports and the documents. */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.supervision.process;
