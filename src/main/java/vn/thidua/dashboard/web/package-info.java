/** REST of the deadline page and of Cockpit's tabs, below {@code /api/deadlines} and {@code /api/followed}. */
package vn.thidua.dashboard.web;
