/** REST of the register of superior documents below {@code /api}. */
package vn.thidua.superior.web;
