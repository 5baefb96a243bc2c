/** The life of a movement: which plan runs here, where it stands, and what opens on which date. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "superior",
            "document",
            "notification",
            "obligation",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.movement;
