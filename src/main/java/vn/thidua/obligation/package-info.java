/** Who owes what by when: the one table behind reminders, dashboards and "who is late". */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organisation", "plan", "calendar", "platform"})
package vn.thidua.obligation;
