/** The engine side of amendments: {@code plan-amendment}. */
package vn.thidua.amendment.process;
