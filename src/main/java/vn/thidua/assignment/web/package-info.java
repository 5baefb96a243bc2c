/** REST of assigned work below {@code /api/work}. */
package vn.thidua.assignment.web;
