/** REST of the register of advanced examples below {@code /api}. */
package vn.thidua.example.web;
