/** REST of the movement's page "Tiến trình" below {@code /api}. */
package vn.thidua.movement.web;
