/** Đề nghị khen thưởng: nominations, the batches in which they travel, and the levels that examine them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Đề nghị khen thưởng",
        allowedDependencies = {
            "awardrule",
            "register",
            "guidance",
            "criteria",
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
package vn.thidua.nomination;
