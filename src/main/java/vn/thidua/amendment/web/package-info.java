/** REST of proposals and of plan versions below {@code /api}. */
package vn.thidua.amendment.web;
