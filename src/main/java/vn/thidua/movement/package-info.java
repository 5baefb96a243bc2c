/** The life of a movement: which plan runs here, and what opens on which date. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"report", "report::process", "plan", "calendar", "organisation", "platform"})
package vn.thidua.movement;
