/** Who in an office has which task: assigned, passed on, handed over; and what was said about it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Phân công xử lý",
        allowedDependencies = {"document", "notification", "organisation", "plan", "calendar", "platform"})
package vn.thidua.assignment;
