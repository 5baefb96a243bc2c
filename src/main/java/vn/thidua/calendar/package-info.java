/** Working days, holidays and deadline arithmetic in Vietnam. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform"})
package vn.thidua.calendar;
