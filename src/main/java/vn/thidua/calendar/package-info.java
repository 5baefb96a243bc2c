/** Working days, holidays and deadline arithmetic in Vietnam. */
@org.springframework.modulith.ApplicationModule(displayName = "Lịch làm việc")
package vn.thidua.calendar;
