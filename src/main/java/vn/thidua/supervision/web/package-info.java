/** REST of supervisions below {@code /api}. */
package vn.thidua.supervision.web;
