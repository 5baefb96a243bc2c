/** REST of the decision tables below {@code /api}. */
package vn.thidua.awardrule.web;
