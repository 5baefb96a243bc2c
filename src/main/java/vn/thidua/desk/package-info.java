/** What one official sees of his own work: several tasks at once, what a task is about, what he has finished. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Bàn làm việc",
        allowedDependencies = {"assignment", "document", "obligation", "organisation", "plan", "calendar", "platform"})
package vn.thidua.desk;
