/** REST of people below {@code /api}: who does whose work, who is authorised to sign. */
package vn.thidua.organisation.web;
