/**
 * Theo dõi thời hạn: what supervisors read in Cockpit about the plan's obligations, its processes and the movement. Reads only, but
 * for đôn đốc; nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Theo dõi thời hạn",
        allowedDependencies = {
            "report",
            "movement",
            "notification",
            "obligation",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.dashboard;
