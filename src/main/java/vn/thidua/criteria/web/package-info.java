/** REST of criteria below {@code /api}. */
package vn.thidua.criteria.web;
