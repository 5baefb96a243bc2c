/** REST of the award register below {@code /api/award-register}. */
package vn.thidua.register.web;
