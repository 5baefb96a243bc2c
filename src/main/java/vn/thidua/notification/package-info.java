/** Tells people in time what they owe: notices under a natural key, one mail a day per person. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Nhắc việc",
        allowedDependencies = {"obligation", "organisation", "plan", "calendar", "platform"})
package vn.thidua.notification;
