/** The engine side of duties: {@code office-duty}. */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.duty.process;
