/** REST of reporting below {@code /api}. */
package vn.thidua.report.web;
