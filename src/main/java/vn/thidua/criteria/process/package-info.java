/** The engine side of criteria: {@code criteria-issuance}. */
package vn.thidua.criteria.process;
