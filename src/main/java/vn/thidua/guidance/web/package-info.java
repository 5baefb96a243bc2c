/** REST of the award windows below {@code /api}. */
package vn.thidua.guidance.web;
