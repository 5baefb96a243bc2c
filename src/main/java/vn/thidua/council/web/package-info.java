/** REST of the council below {@code /api}. */
package vn.thidua.council.web;
