/** Report rounds, the offices' reports, and the consolidated reports upward. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "contribution",
            "document",
            "document::process",
            "movement",
            "notification",
            "obligation",
            "obligation::process",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.report;
