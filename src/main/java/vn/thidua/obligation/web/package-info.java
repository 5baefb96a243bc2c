/** REST of obligations below {@code /api}. */
package vn.thidua.obligation.web;
