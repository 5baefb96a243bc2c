/** Sơ kết, tổng kết: the offices' own reviews, the results of a phase, and the plan's consolidated review. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sơ kết, tổng kết",
        allowedDependencies = {
            "report",
            "report::domain",
            "report::process",
            "criteria",
            "duty",
            "example",
            "issuance",
            "guidance",
            "movement",
            "superior",
            "supervision",
            "document",
            "document::process",
            "obligation",
            "obligation::process",
            "notification",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.review;
