/** REST of a desk below {@code /api/desk}. */
package vn.thidua.desk.web;
