/** REST of contributions below {@code /api}. */
package vn.thidua.contribution.web;
