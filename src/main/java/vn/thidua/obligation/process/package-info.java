/**
 * The engine side of obligations: {@code obligation-request}, and what every process that does an obligation shares: its
 * variables, its start in batches, its end.
 */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.obligation.process;
