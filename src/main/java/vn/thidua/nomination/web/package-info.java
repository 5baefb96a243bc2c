/** REST of nominations below {@code /api}. */
package vn.thidua.nomination.web;
