/** REST of duties below {@code /api}. */
package vn.thidua.duty.web;
