/** REST of the plan files below {@code /api}. */
package vn.thidua.plan.web;
