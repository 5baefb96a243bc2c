/** The engine side of issuing: {@code plan-issuance}. */
package vn.thidua.issuance.process;
