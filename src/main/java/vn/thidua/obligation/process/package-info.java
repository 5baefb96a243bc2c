/** The engine side of obligations: {@code obligation-request}. */
package vn.thidua.obligation.process;
